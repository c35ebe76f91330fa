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
SILENT = re.compile(r'^#\s*\|\s*echo:\s*false', re.MULTILINE)
LINK = re.compile(r'(\]\(|src=")(?![a-z]+:|#|/)')
PAGE = re.compile(r'(\]\(nbs/[^)#]*)\.(?:html|qmd)')


def visible(cell):
    "Whether a cell belongs into README: not what is hidden, and not what only the site can show."
    hidden = cell.cell_type == 'code' and HIDDEN.search(cell.source)
    return not hidden and 'site' not in cell.metadata.get('tags', [])


def shown(cell):
    "The cell without directives; of one that does not show its code, the Markdown it made."
    if cell.cell_type != 'code': return cell
    if SILENT.search(cell.source):
        return nbformat.v4.new_markdown_cell('\n'.join(o['data']['text/markdown'] for o in cell.outputs))
    cell.source = DIRECTIVE.sub('', cell.source)
    return cell


def prepared(nb):
    "The notebook without hidden cells and without directives."
    nb.cells = [shown(cell) for cell in nb.cells if visible(cell)]
    return nb


def readme_text(index=INDEX):
    "README.md as text; links of the notebook are rewritten to start at the top of the repository."
    nb = prepared(nbformat.read(index, as_version=4))
    body, resources = MarkdownExporter().from_notebook_node(nb)
    if resources['outputs']: raise ValueError(f'{index.name} stores pictures; link to nbs/images instead.')
    text = PAGE.sub(r'\1.ipynb', LINK.sub(r'\1nbs/', body))
    return NOTICE + re.sub(r'\n{3,}', '\n\n', text).strip() + '\n'


if __name__ == '__main__': README.write_text(readme_text(), 'utf-8')
