"""The public names stay what they are, whatever was imported before."""

import importlib

import consistency


def test_submodules_do_not_take_the_place_of_functions():
    for name in ("extract", "claims"):
        importlib.import_module(f"consistency.{name}")
    assert consistency.extract(consistency.Article(name="a", text="Nothing.")) == []
    assert callable(consistency.claims)


def test_every_public_name_is_there():
    assert all(getattr(consistency, name) is not None for name in consistency.__all__)
