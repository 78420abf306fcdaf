"""The command line: each command parses, calls one verb of another room, and prints."""

from mapping.commands.main import main

__all__ = ["main"]
