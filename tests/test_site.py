"""What the site adds to its pages: figures come alive by the plotly.js beside them, nothing is fetched."""
import nbformat
import pytest
import yaml
from lab import CHROMIUM, ROOT, chromium_page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]
SITE = 'http://127.0.0.1/site'
PAGE = '''<!doctype html><meta charset="utf-8"><meta name="quarto:offset" content="../">{header}
<body>{figures}</body>'''


def figures_of(path):
    "The interactive outputs that a notebook keeps."
    outputs = [o for c in nbformat.read(path, 4).cells for o in c.get('outputs', [])]
    pages = [o['data']['text/html'] for o in outputs if 'text/html' in o.get('data', {})]
    return [page for page in pages if 'class="ob-static"' in page]


@pytest.fixture
def page():
    from playwright.sync_api import sync_playwright
    blocked, asked = [], []
    with sync_playwright() as p, chromium_page(p, blocked) as page:
        page.on('request', lambda r: asked.append(r.url))
        page.asked = asked
        yield page
        assert not blocked and not page.complaints


def serve(page, html):
    from plotly.offline import get_plotlyjs
    page.route('**/site/tutorials/page.html', lambda r: r.fulfill(body=html, content_type='text/html'))
    script = dict(body=get_plotlyjs(), content_type='text/javascript')
    page.route('**/site/plotly.min.js', lambda r: r.fulfill(**script))
    page.goto(f'{SITE}/tutorials/page.html')


def test_figures_come_alive_with_one_plotly(page):
    figures = figures_of(ROOT/'nbs'/'tutorials'/'01_clipping.ipynb')
    header = yaml.safe_load((ROOT/'_quarto.yml').read_text())['format']['html']['include-in-header']['text']
    serve(page, PAGE.format(header=header, figures=''.join(figures)))
    page.wait_for_function('[...document.querySelectorAll(".ob-static")].every(e => e.dataset.drawn)')
    assert len(figures) == 2 and page.locator('.js-plotly-plot').count() >= 4
    assert not page.locator('.ob-static img:visible').count()
    assert page.asked.count(f'{SITE}/plotly.min.js') == 1


def test_a_page_without_figures_asks_for_nothing(page):
    header = yaml.safe_load((ROOT/'_quarto.yml').read_text())['format']['html']['include-in-header']['text']
    serve(page, PAGE.format(header=header, figures='<p>prose</p>'))
    page.wait_for_function('document.readyState === "complete"')
    assert page.asked == [f'{SITE}/tutorials/page.html']
