"""The command line: `python -m mapping COMMAND` (docs/commands.md)."""

import sys

from mapping.commands import main

if __name__ == "__main__":
    sys.exit(main())
