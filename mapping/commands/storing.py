"""Commands about the store and the running application: backup, restore, check, serve."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from mapping.commands.application import DONE, PARTLY, _, app, complain, say, settings
from mapping.errors import WrongUse
from mapping.settings import PROJECT
from mapping.wording import Message


@app.command(help=_("Copy the store into a file.\n\nExample: python -m mapping backup copy.zip"))
def backup(output: Annotated[Path, typer.Argument(help=_("The file to write."))]) -> int:
    """Not offered yet."""
    raise WrongUse(
        Message("Not yet: {file} was not written. This command comes in a later version.", {"file": output.name})
    )


@app.command(help=_("Bring a copy of the store back.\n\nExample: python -m mapping restore copy.zip"))
def restore(file: Annotated[Path, typer.Argument(help=_("A file that backup wrote."))]) -> int:
    """Not offered yet."""
    raise WrongUse(Message("Not yet: {file} was not read. This command comes in a later version.", {"file": file.name}))


@app.command(help=_("Check that the store is sound.\n\nExample: python -m mapping check"))
def check() -> int:
    """Each fault found, one a line; status 1 when there is any."""
    from mapping.store import open_store

    with open_store(settings().database_url) as store:
        faults = store.check()
    for fault in faults:
        complain(fault)
    if not faults:
        say(Message("The store is sound."))
    return PARTLY if faults else DONE


@app.command(help=_("Open the application.\n\nExample: python -m mapping serve --port 8501"))
def serve(
    address: Annotated[str, typer.Option(help=_("Address to listen on."))] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help=_("Port to listen on."))] = 8501,
) -> int:
    """The Streamlit application, once the settings are safe for the address."""
    import os

    from mapping.access import check_address

    check_address(address, settings())
    say(Message("Passerelle: http://{address}:{port} (Ctrl+C to stop)", {"address": address, "port": port}))
    command = [sys.executable, "-m", "streamlit", "run", str(PROJECT / "app.py")]
    options = ["--server.address", address, "--server.port", str(port)]
    environment = {**os.environ, "DATABASE_URL": settings().database_url}
    return subprocess.run([*command, *options], cwd=PROJECT, env=environment, check=False).returncode
