"""README.md is what nbs/index.ipynb converts to, and its links lead somewhere."""
import re
import sys

from conftest import ROOT

sys.path.insert(0, str(ROOT/'tools'))
from readme import README, readme_text  # noqa: E402

LINK = re.compile(r'(?:\]\(|src=")(?![a-z]+:|#)([^)"#\s]+)')


def test_readme_is_made_from_the_index():
    assert README.read_text('utf-8') == readme_text(), 'run `make readme`'


def test_links_of_the_readme_lead_somewhere():
    missing = [link for link in LINK.findall(README.read_text('utf-8')) if not (ROOT/link).exists()]
    assert not missing
