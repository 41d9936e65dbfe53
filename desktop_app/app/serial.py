"""Frozen dataclasses to JSON values and back, by their type hints; recipes keep their own format.

Unknown keys are ignored and missing ones take the field's default, so an older file opens in a newer program.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.core.cleaning.step import Recipe

T = TypeVar("T")


def to_json(value: object) -> Any:
    """The JSON value of a dataclass, enum, path, tuple, frozenset, mapping or plain value."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _field_to_json(f, getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple | list | frozenset):
        items = [to_json(item) for item in value]
        return sorted(items) if isinstance(value, frozenset) else items
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    return value


def from_json(kind: type[T], data: object) -> T:
    """The value of type `kind`; raises ValueError or TypeError when the data does not fit."""
    return typing.cast("T", _read(kind, data))


def _field_to_json(field: dataclasses.Field[Any], value: object) -> Any:
    if field.name == "recipe":
        from desktop_app.core.cleaning import recipe_to_json

        return recipe_to_json(typing.cast("Recipe", value))
    return to_json(value)


def _read(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _read_union(arguments, data)
    if origin is tuple:
        return _read_tuple(arguments, data)
    if origin is frozenset:
        return frozenset(_read(arguments[0], item) for item in data)
    if origin is not None and issubclass(origin, Mapping):
        return {str(key): _read(arguments[1], item) for key, item in data.items()}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _read_dataclass(kind, data)
    return _read_plain(kind, data)


def _read_union(arguments: tuple[Any, ...], data: Any) -> Any:
    if data is None and type(None) in arguments:
        return None
    for kind in (a for a in arguments if a is not type(None)):
        try:
            return _read(kind, data)
        except (TypeError, ValueError):
            continue
    raise ValueError(f"no member of the union fits {type(data).__name__}")


def _read_tuple(arguments: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise TypeError("a list was expected")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_read(arguments[0], item) for item in data)
    return tuple(_read(kind, item) for kind, item in zip(arguments, data, strict=True))


def _read_plain(kind: Any, data: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is Path:
        return Path(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if kind in (str, int, float, bool) and type(data) is not kind:
        raise TypeError(f"{kind.__name__} expected, {type(data).__name__} found")
    return data


def _read_dataclass(kind: type[Any], data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise TypeError(f"{kind.__name__}: an object was expected")
    hints = typing.get_type_hints(kind)
    values = {}
    for field in dataclasses.fields(kind):
        if field.name not in data:
            continue
        if field.name == "recipe":
            from desktop_app.core.cleaning import recipe_from_json

            values[field.name] = recipe_from_json(data[field.name])
        else:
            values[field.name] = _read(hints[field.name], data[field.name])
    return kind(**values)
