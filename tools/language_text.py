"""Writes optbench/data/python_reference.txt from the reference in CPython 3.11.7 (`pydoc_data.topics`)."""
import hashlib
import re
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent/'optbench'/'data'
ASCII = str.maketrans({'“': '"', '”': '"', '‘': "'", '’': "'", '—': '-', '–': '-', '…': '...', 'ß': 'ss',
                       '°': ' degrees'})


def address(name): return hashlib.sha256(name.encode()).hexdigest()


def paragraphs(topics):
    "Every paragraph once, topics in an order that is arbitrary but fixed."
    seen = set()
    for name in sorted(topics, key=address):
        for paragraph in re.split(r'\n\s*\n', topics[name].translate(ASCII)):
            plain = ' '.join(paragraph.split())
            if plain and plain not in seen: yield paragraph.strip('\n').rstrip()
            seen.add(plain)


def main():
    from pydoc_data.topics import topics
    if sys.version_info[:3] != (3, 11, 7): sys.exit(f'needs Python 3.11.7, not {sys.version.split()[0]}')
    text = '\n\n'.join(paragraphs(topics)) + '\n'
    (DATA/'python_reference.txt').write_text(text, encoding='ascii', newline='\n')
    print(len(text), hashlib.sha256(text.encode()).hexdigest())


if __name__ == '__main__': main()
