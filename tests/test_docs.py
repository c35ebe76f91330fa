"""The pages can be read: titles, links, pictures, outputs."""
import subprocess
import sys

from conftest import ROOT


def test_pages():
    done = subprocess.run([sys.executable, ROOT/'tools'/'docs_check.py'], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
