"""Checks the pages without Quarto: title, links, pictures, outputs, one address, a place in the sidebar."""
import re
import sys
from collections import Counter
from pathlib import Path

import nbformat
import yaml
from pages import PAGES

ROOT = Path(__file__).parent.parent
NBS = ROOT/'nbs'
LINK = re.compile(r'(?:\]\(|src=")(?![a-z]+:|#|/)([^)"#\s]+)')
CODE = re.compile(r'```.*?```|`[^`\n]*`', re.DOTALL)


def pages(): return sorted(p for p in NBS.rglob('*.ipynb') if '.ipynb_checkpoints' not in p.parts)


def address(path):
    "The page's address on the site: nbdev drops leading numbers."
    return path.with_name(re.sub(r'^\d+[a-zA-Z0-9]*_', '', path.name.lower())).with_suffix('.html')


def prose(nb):
    return '\n'.join(CODE.sub('', cell.source) for cell in nb.cells if cell.cell_type == 'markdown')


def broken_links(path, text, addresses):
    "Relative links of a page that are neither a file nor another page."
    targets = [(link, Path(path.parent, link).resolve()) for link in LINK.findall(text)]
    return [link for link, target in targets if not target.exists() and target not in addresses]


def shows_nothing(path, nb):
    "Whether a page that people read has code and no output at all."
    code = [cell for cell in nb.cells if cell.cell_type == 'code']
    return path.relative_to(NBS).parts[0] in PAGES and code and not any(cell.outputs for cell in code)


def patterns(entry):
    "Where the sidebar's `entry` and all below it lead."
    if isinstance(entry, str): return [entry.replace('**', '**/*')]
    if isinstance(entry, list): return [pattern for e in entry for pattern in patterns(e)]
    return patterns(entry.get('contents') or entry['auto'])


def listed():
    "The pages in the sidebar."
    site = yaml.safe_load((ROOT/'_quarto.yml').read_text('utf-8'))['website']
    return {path for pattern in patterns(site['sidebar']['contents']) for path in NBS.glob(pattern)}


def problems():
    sidebar = listed()
    addresses = Counter(address(path).resolve() for path in pages())
    for path in pages():
        nb, name = nbformat.read(path, as_version=4), path.relative_to(NBS)
        first = nb.cells[0].source if nb.cells else ''
        if not re.match(r'# \S', first): yield f'{name}: no title'
        if not re.search(r'^> \S', first, re.MULTILINE): yield f'{name}: no subtitle'
        if addresses[address(path).resolve()] > 1: yield f'{name}: another page has the same address'
        if path not in sidebar: yield f'{name}: the sidebar of _quarto.yml does not lead here'
        if shows_nothing(path, nb): yield f'{name}: no output is kept; make pages NAMES={path.stem}'
        yield from (f'{name}: {link} leads nowhere' for link in broken_links(path, prose(nb), addresses))


if __name__ == '__main__':
    found = list(problems())
    print('\n'.join(found) or f'{len(pages())} pages, all links lead somewhere')
    sys.exit(bool(found))
