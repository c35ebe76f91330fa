"""Code of one's own as a workload: a loop, a Lightning module and two transformers, swept in a few lines."""
import logging

import lightning
import optbench as ob
import pytest
import torch
import torch.nn.functional as F
import transformers
from optbench.cli import main
from optbench.sweeps.sweep import Sweep

SPACE = {'GradClip.max_norm': [.1, 1.], 'lr': [1e-3, 1e-2]}
logging.getLogger('lightning').setLevel(logging.ERROR)


def table(n=48):
    x = torch.randn(n, 12, generator=torch.Generator().manual_seed(0))
    return x, (x.sum(1) > 0).long()


class Sentences(torch.utils.data.Dataset):
    "Twelve words a row; the label of a row, or the row again."
    def __init__(self, again):
        self.words = (table()[0] * 3).long() % 20
        self.labels = self.words if again else table()[1]
    def __len__(self): return 24
    def __getitem__(self, i): return dict(input_ids=self.words[i], labels=self.labels[i])


class Lit(lightning.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = torch.nn.Linear(12, 2)
    def training_step(self, batch): return F.cross_entropy(self.net(batch[0]), batch[1])
    def validation_step(self, batch): self.log('val_loss', self.training_step(batch))
    def configure_optimizers(self): return torch.optim.AdamW(self.parameters())


def step(model, batch): return F.cross_entropy(model(batch[0]), batch[1])


def loop(folder): return ob.Workload.from_loop(step, torch.nn.Linear(12, 2), table(), table(), batch_size=8)


def lit(folder): return ob.Workload.from_lightning(Lit(), train=table(), valid=table(), batch_size=8)


def trained_by(folder, model, data):
    args = transformers.TrainingArguments(str(folder), report_to='none', use_cpu=True, disable_tqdm=True)
    return ob.Workload.from_trainer(transformers.Trainer(model, args, train_dataset=data, eval_dataset=data))


def gpt(folder):
    config = transformers.GPT2Config(vocab_size=20, n_positions=12, n_embd=16, n_layer=1, n_head=2)
    return trained_by(folder, transformers.GPT2LMHeadModel(config), Sentences(again=True))


def bert(folder):
    size = dict(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
    config = transformers.BertConfig(vocab_size=20, max_position_embeddings=12, **size)
    return trained_by(folder, transformers.BertForSequenceClassification(config), Sentences(again=False))


@pytest.mark.parametrize('make', [loop, lit, gpt, bert], ids=lambda f: f.__name__)
def test_is_swept_and_forecast(make, tmp_path):
    work = make(tmp_path)
    assert ob.forecast_memory(work, device='cpu').total > 0
    sweep = Sweep(work, SPACE, steps=3, device='cpu').run()
    assert set(sweep.status.values()) == {'done'} and sweep.leading is not None
    weights = [work.build(s).state_dict().values() for s in (0, 1)]
    assert all(a.equal(b) for a, b in zip(*weights))


MINE = """
import optbench as ob, torch, torch.nn.functional as F
x = torch.randn(64, 5)
y = (x.sum(1) > 0).long()
def good(): return ob.Workload(lambda: torch.nn.Linear(5, 2), (x, y), loss=F.cross_entropy)
def bad(): return good().replace(train=(x, torch.full((64,), 7)))
"""


@pytest.mark.parametrize('name, code, words', [('good', 0, 'ready'), ('bad', 1, 'The labels run from 7 to 7'),
                                               ('god', 2, "did you mean 'good'?")])
def test_check_command(name, code, words, tmp_path, capsys):
    (tmp_path/'mine.py').write_text(MINE)
    place = f'{tmp_path/"mine.py"}:{name}'
    with pytest.raises(SystemExit) as found: main(['check', place, '--device', 'cpu'])
    said = capsys.readouterr()
    assert (found.value.code or 0) == code and words in ' '.join((said.out + said.err).split())
