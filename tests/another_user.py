"""What another user than root may do, for tests of permissions: root may read and write everything."""

import os
from collections.abc import Callable

NOBODY = 65534


def as_another_user(work: Callable[[], str]) -> str:
    """Return what work comes to in a process of a user who is not root: of this one, or of nobody.

    The process is a copy of this one. Work cannot load modules, for nobody may be unable to read them.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.write(writing, work().encode())
        except BaseException as error:  # noqa: BLE001 - it is reported, and this copy of the tests ends here
            os.write(writing, repr(error).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read().decode()
    os.waitpid(child, 0)
    return said
