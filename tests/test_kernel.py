"""What panels need of the kernel: every request is read, and a click is heard while a cell runs."""
import random
import time

import pytest
from jupyter_client.manager import KernelManager

LISTEN = """
import time
from ipykernel.comm import Comm
from optbench.panels.panel import _hear_clicks
_hear_clicks(get_ipython().kernel)
heard, comm = [], Comm(target_name='test', show_warning=False)
comm.on_msg(heard.append)
print(comm.comm_id)
"""
BUSY = """
comm.send('drawn')
print('running')
end = time.monotonic() + 10
while not heard and time.monotonic() < end: time.sleep(.01)
print('heard' if heard else 'deaf')
"""


@pytest.fixture
def client():
    manager = KernelManager()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=120)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def printed(client):
    "The next text that a cell prints."
    while True:
        message = client.get_iopub_msg(timeout=120)
        assert message['msg_type'] != 'error', message['content']
        if message['msg_type'] == 'stream': return message['content']['text'].split()[-1]


def send(client, kind, content, subshell=None):
    message = client.session.msg(kind, content)
    message['header']['subshell_id'] = subshell
    client.session.send(client.shell_channel.socket, message)


def burst(client, rng):
    "Two or three requests within some milliseconds; how many replies are missing after five seconds."
    size = rng.choice([2, 3])
    for _ in range(size):
        send(client, 'kernel_info_request', {})
        end = time.perf_counter() + rng.random() * .004
        while time.perf_counter() < end: pass
    return sum(not client.shell_channel.socket.poll(5000) or client.get_shell_msg(timeout=0) is None
               for _ in range(size))


def test_every_request_is_answered(client):
    client.execute(LISTEN)
    printed(client)
    client.get_shell_msg(timeout=60)
    rng = random.Random(0)
    assert all(burst(client, rng) == 0 for _ in range(600))


def test_a_click_is_heard_while_a_cell_runs(client):
    client.execute(LISTEN)
    comm = printed(client)
    client.session.send(client.control_channel.socket, 'create_subshell_request', {})
    subshell = client.get_control_msg(timeout=60)['content']['subshell_id']
    client.execute(BUSY)
    assert printed(client) == 'running'
    send(client, 'comm_msg', dict(comm_id=comm, data='click'), subshell)
    assert printed(client) == 'heard'
