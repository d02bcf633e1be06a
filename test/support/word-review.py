"""Decides on all tracked changes of Word files in LibreOffice, and writes their text.

    python3 word-review.py <profile folder> <file> <command or nothing> <text file> ...

A command is one of LibreOffice's, such as AcceptAllTrackedChanges. Starts an office of its own and ends it.
"""
import subprocess
import sys
import time
import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer")


profile, *jobs = sys.argv[1:]
pipe = f"regelwerk{abs(hash(profile))}"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}", "--headless", "--norestore",
     f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connect(pipe)
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    for source, command, target in zip(jobs[0::3], jobs[1::3], jobs[2::3]):
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, properties(Hidden=True))
        if command:
            dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, ())
        export = properties(FilterName="Text (encoded)", FilterOptions="UTF8,LF")
        document.storeToURL(uno.systemPathToFileUrl(target), export)
        document.close(True)
    desktop.terminate()
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
