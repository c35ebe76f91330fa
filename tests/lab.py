"""A real JupyterLab on a free port of this machine, and Debian's Chromium to use it."""
import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import warnings
from pathlib import Path
from typing import NamedTuple

import nbformat

ROOT = Path(__file__).parent.parent
SHOTS = Path(os.environ.get('OPTBENCH_SCREENSHOTS', ROOT/'artifacts'/'screenshots'))
CHROMIUM = shutil.which('chromium') or shutil.which('chromium-browser')
FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
         '--disable-background-networking', '--disable-component-update']
SETTINGS = {'@jupyterlab/apputils-extension/notification': {'fetchNews': 'false', 'checkForUpdates': False}}
KERNEL = 'window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel'
STACKS = 'import faulthandler; faulthandler.dump_traceback_later(100, repeat=True, file=open({!r}, "w"))\n'
PANEL = '[data-part=body] .ob-grid'
VIEW = "(window.__optbench || []).filter(v => v.root.isConnected && v.part !== 'head').at(-1)"
LOCAL = ('http://127.0.0.1', 'ws://127.0.0.1', 'data:', 'blob:', 'file:', 'about:')


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Lab(NamedTuple):
    "A running JupyterLab: its address, its folder of notebooks, and Jupyter's own folders below `home`."
    base: str
    token: str
    notebooks: Path
    home: Path


def fresh_settings(home):
    "The settings as nobody has changed them."
    shutil.rmtree(home/'settings', ignore_errors=True)
    for name, value in SETTINGS.items():
        path = home/'settings'/f'{name}.jupyterlab-settings'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value))


def private_folders(home):
    "Jupyter's folders below `home`; a kernel that works on after 100 s writes where it is to `stacks.txt`."
    fresh_settings(home)
    kinds = dict(JUPYTER_CONFIG_DIR='config', JUPYTER_DATA_DIR='data', JUPYTER_RUNTIME_DIR='runtime',
                 IPYTHONDIR='ipython', JUPYTERLAB_SETTINGS_DIR='settings',
                 JUPYTERLAB_WORKSPACES_DIR='workspaces')
    startup = home/'ipython'/'profile_default'/'startup'
    startup.mkdir(parents=True)
    (startup/'00_stacks.py').write_text(STACKS.format(str(home/'stacks.txt')))
    return {key: str(home/folder) for key, folder in kinds.items()}


def wait_for_server(process, url, log):
    for _ in range(480):
        if process.poll() is not None: raise RuntimeError(log.read_text())
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=1)
            return
        time.sleep(.25)
    raise RuntimeError('JupyterLab did not answer within two minutes')


@contextlib.contextmanager
def running_lab(folder):
    "A JupyterLab with its notebooks and its own folders below `folder`."
    notebooks, home = folder/'notebooks', folder/'home'
    for each in (notebooks, home): each.mkdir()
    port, token, log = free_port(), secrets.token_hex(16), home/'lab.log'
    env = dict(os.environ, **private_folders(home), PYTHONPATH=str(ROOT), OMP_NUM_THREADS='1')
    env.pop('OPTBENCH_STATIC', None)
    command = [sys.executable, '-m', 'jupyter', 'lab', '--no-browser', '--allow-root',
               '--ServerApp.ip=127.0.0.1', f'--ServerApp.port={port}', '--ServerApp.port_retries=0',
               f'--IdentityProvider.token={token}', f'--ServerApp.root_dir={notebooks}',
               '--LanguageServerManager.autodetect=False',
               '--LabApp.expose_app_in_browser=True']
    with log.open('w') as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=env,
                                   start_new_session=True)
    try:
        wait_for_server(process, f'http://127.0.0.1:{port}/api?token={token}', log)
        yield Lab(f'http://127.0.0.1:{port}', token, notebooks, home)
    finally:
        with contextlib.suppress(ProcessLookupError): os.killpg(process.pid, signal.SIGTERM)
        try: process.wait(20)
        except subprocess.TimeoutExpired: os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def chromium_page(playwright, blocked, *, width=1280, height=1250):
    "A page of a fresh browser; requests that would leave this machine are refused and kept in `blocked`."
    browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
    context = browser.new_context(viewport=dict(width=width, height=height))

    def local_only(route):
        if route.request.url.startswith(LOCAL): return route.continue_()
        blocked.append(route.request.url)
        route.abort()
    context.route('**/*', local_only)
    page = context.new_page()
    page.complaints = []
    page.on('pageerror', lambda error: page.complaints.append(str(error)))
    page.on('console', lambda m: page.complaints.append(m.text) if m.type == 'error' else None)
    try: yield page
    finally: browser.close()


def open_notebook(page, lab, name):
    "Open a notebook and wait for its kernel."
    page.goto(f'{lab.base}/lab/tree/{name}?token={lab.token}&reset', timeout=240_000)
    page.wait_for_selector('.jp-Notebook', timeout=240_000)
    page.wait_for_function(f"{KERNEL}?.status === 'idle'", timeout=240_000)
    hide_side_bar(page)


def hide_side_bar(page): page.evaluate("window.jupyterapp.shell.collapseLeft()")


def run_all(page):
    "Start all cells without waiting; `window.done` tells when they have finished."
    page.evaluate("""() => { window.done = false;
        window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => { window.done = true; });
        return null; }""")


def command(page, name, args=None):
    page.evaluate('([n, a]) => window.jupyterapp.commands.execute(n, a)', [name, args or {}])


def board(page):
    "What the newest board of the page shows, as data."
    boards = "(window.__optbench || []).filter(v => v.root.isConnected && v.part !== 'head')"
    return page.evaluate(f'{boards}.at(-1)?.state()')


def story(page):
    "What a reader of a failed test would ask about the page."
    found = page.evaluate("""() => ({
        kernel: [...(window.jupyterapp?.serviceManager.sessions.running() || [])].map(s => s.kernel),
        dialogs: [...document.querySelectorAll('.jp-Dialog')].map(d => d.innerText),
        status: window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status,
        prompts: [...document.querySelectorAll('.jp-InputPrompt')].map(p => p.innerText),
        outputs: [...document.querySelectorAll('.jp-OutputArea-output')].map(o => o.innerText.slice(0, 200)),
        boards: (window.__optbench || []).map(v => [v.part, v.root.isConnected]) })""")
    return {**found, 'complaints': page.complaints[-10:]}


def whole_story(page):
    "The page, and the last lines of what its server and a kernel that takes long have written."
    logs = [page.home/name for name in ('lab.log', 'stacks.txt')]
    tails = [f'{log.name}:\n' + '\n'.join(log.read_text().splitlines()[-80:]) for log in logs if log.exists()]
    return '\n'.join([json.dumps(story(page), indent=1, default=str), *tails])


def shot(page, name):
    "Keep a picture of the page."
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS/f'{name}.png')


def wait(page, seconds, what, f):
    "Wait until `f(board)` holds; a board is asked once its first data are there."
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        state = board(page)
        if state and state['head'] and f(state): return state
        page.wait_for_timeout(100)
    shot(page, 'failed')
    head = board(page) and board(page)['head']
    raise AssertionError(f'{what} did not happen within {seconds} s; the board says {head}; {story(page)}')


def press(page, label):
    "Press the first button with `label`."
    page.locator(f'.jupyter-widgets button:has-text("{label}")').first.click()


def slider(page, name):
    "The handle of the slider with the label `name`."
    return page.locator(f'.widget-inline-hbox:has(label:text-is("{name}")) .noUi-handle').first


def redraw_ms(page, name, shown, key):
    "Milliseconds from a key on the slider `name` to a frame in which `shown` has another value."
    return page.evaluate(f"""async ([handle, key]) => {{
        const shown = () => {shown}, before = shown(), began = performance.now();
        handle.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true }}));
        while (shown() === before && performance.now() - began < 5000)
            await new Promise(requestAnimationFrame);
        return performance.now() - began; }}""", [slider(page, name).element_handle(), key])


def notebook(path, cells):
    "Write a notebook of code cells."
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    nb.metadata.kernelspec = dict(name='python3', display_name='Python 3 (ipykernel)', language='python')
    nbformat.write(nb, path)
    return path


def stop_kernels(page):
    with contextlib.suppress(Exception):
        page.evaluate('window.jupyterapp.serviceManager.sessions.shutdownAll()')


@contextlib.contextmanager
def lab_page(lab):
    "A page for `lab` with its settings as they come; no request leaves, and no kernel stays."
    from playwright.sync_api import sync_playwright
    blocked = []
    fresh_settings(lab.home)
    with sync_playwright() as p, chromium_page(p, blocked) as page:
        page.home = lab.home
        try: yield page
        finally: stop_kernels(page)
    assert not blocked, f'requests left this machine: {blocked}'


@contextlib.contextmanager
def opened(lab, name, cells):
    "The page of a notebook of `cells`, with all cells started."
    notebook(lab.notebooks/name, cells)
    with lab_page(lab) as page:
        open_notebook(page, lab, name)
        run_all(page)
        yield page


def first_panel(lab):
    "Show a panel in a JupyterLab that was never started here; warns with its story where it does not appear."
    cells = ['import optbench as ob', 'ob.BatchSizeSweep(ob.workloads.digits_mlp(), [16, 64])']
    with opened(lab, 'first.ipynb', cells) as page:
        try: page.wait_for_selector(PANEL, timeout=150_000)
        except Exception as e: warnings.warn(f'the first panel on this machine: {e}\n{whole_story(page)}')
