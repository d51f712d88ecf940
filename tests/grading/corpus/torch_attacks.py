"""What PyTorch may be used for against the machine, and what one submission may leave in it for the next."""

from __future__ import annotations

ATTACKS: dict[str, str] = {
    "load_a_pickle": (
        "import io\n"
        "    code = b'cbuiltins\\nopen\\n(S' + repr(DECOY).encode() + b'\\ntR.'\n"
        "    torch.load(io.BytesIO(code), weights_only=False)"
    ),
    "load_a_file": "torch.load(DECOY, weights_only=False)",
    "map_a_file": "torch.from_file(DECOY, size=1, dtype=torch.uint8)",
    "save_over_a_file": "torch.save(torch.ones(1), DECOY)",
    "load_classes": "torch.classes.load_library(DECOY)",
    "compile_an_extension": (
        "from torch.utils.cpp_extension import load_inline\n"
        "    load_inline('x', ['int f() { return 1; }'], functions=['f'])"
    ),
    "load_from_the_hub": "torch.hub.load_state_dict_from_url(f'http://127.0.0.1:{PORT}/x')",
    "talk_to_other_machines": (
        "import datetime, torch.distributed as d\n"
        "    d.TCPStore('127.0.0.1', PORT, 1, False, datetime.timedelta(seconds=0.1))"
    ),
    "share_memory": "torch.ones(1).share_memory_()",
    "start_a_worker": ("from torch.utils.data import DataLoader\n    next(iter(DataLoader([1, 2], num_workers=1)))"),
    "start_a_process": "import torch.multiprocessing as m\n    m.spawn(print, nprocs=1)",
    "start_a_thread": "threading.Thread(target=print).start()",
    "import_another_package": "__import__('yaml')",
    "list_packages": "os.listdir(os.path.dirname(os.path.dirname(torch.__file__)))",
    "list_distributions": "import importlib.metadata as m\n    assert list(m.distributions())",
}
"""Statements for `harms.PROLOGUE`, which raise if they are stopped."""

LEAVES = """
import torch
torch.left = torch.Tensor.left = torch.nn.left = 1
torch.exp = None
torch.Tensor.exp = None
torch.set_default_dtype(torch.float16)
torch.manual_seed(3)
torch.set_grad_enabled(False)
torch.set_num_threads(3)
torch.use_deterministic_algorithms(True)
def double(x): return 2 * torch.as_tensor(x)
"""
FINDS = """
import torch
assert not any(hasattr(thing, "left") for thing in (torch, torch.Tensor, torch.nn))
assert torch.exp is not None and torch.Tensor.exp is not None
assert torch.get_default_dtype() == torch.float32
assert torch.initial_seed() != 3
assert torch.is_grad_enabled() and torch.get_num_threads() == 1
assert not torch.are_deterministic_algorithms_enabled()
def double(x): return 2 * torch.as_tensor(x)
"""
