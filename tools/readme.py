"""Writes README.md from nbs/index.ipynb with nbconvert."""
import re
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

ROOT = Path(__file__).parent.parent
INDEX, README = ROOT/'nbs'/'index.ipynb', ROOT/'README.md'
NOTICE = '<!-- Made from nbs/index.ipynb by `make readme`: edit the notebook. -->\n\n'
DIRECTIVE = re.compile(r'^#\s*\|.*\n?', re.MULTILINE)
HIDDEN = re.compile(r'^#\s*\|\s*hide\s*$', re.MULTILINE)
LINK = re.compile(r'(\]\(|src=")(?![a-z]+:|#|/)')
PAGE = re.compile(r'(\]\(nbs/[^)#]*)\.(?:html|qmd)')


def visible(cell): return not (cell.cell_type == 'code' and HIDDEN.search(cell.source))


def prepared(nb):
    "The notebook without hidden cells and without directives."
    nb.cells = [cell for cell in nb.cells if visible(cell)]
    for cell in nb.cells:
        if cell.cell_type == 'code': cell.source = DIRECTIVE.sub('', cell.source)
    return nb


def readme_text(index=INDEX):
    "README.md as text; links of the notebook are rewritten to start at the top of the repository."
    nb = prepared(nbformat.read(index, as_version=4))
    body, resources = MarkdownExporter().from_notebook_node(nb)
    if resources['outputs']: raise ValueError(f'{index.name} stores pictures; link to nbs/images instead.')
    text = PAGE.sub(r'\1.ipynb', LINK.sub(r'\1nbs/', body))
    return NOTICE + re.sub(r'\n{3,}', '\n\n', text).strip() + '\n'


if __name__ == '__main__': README.write_text(readme_text(), 'utf-8')
