"""An office without windows, for as long as it is asked something: started once, for its start takes longer than its work.

Reads a job on each line, as JSON: `source`, `target` (paths), `filter` and `options` of LibreOffice for the target, and
`command`, one of LibreOffice's to be done first, such as AcceptAllTrackedChanges, or nothing. Answers each with a line:
`done`, or what went wrong. Ends with its input.
"""
import json
import subprocess
import sys
import tempfile
import time
import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer")


def do(desktop, dispatcher, source, target, filter, options, command):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, properties(Hidden=True))
    try:
        if command:
            dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, ())
        export = properties(FilterName=filter, FilterOptions=options)
        document.storeToURL(uno.systemPathToFileUrl(target), export)
    finally:
        document.close(True)


def serve(profile):
    pipe = f"regelwerk{abs(hash(profile))}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}", "--headless", "--norestore",
         f"--accept=pipe,name={pipe};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe)
        create = context.ServiceManager.createInstanceWithContext
        desktop = create("com.sun.star.frame.Desktop", context)
        dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        for line in sys.stdin:
            try:
                do(desktop, dispatcher, **json.loads(line))
                print("done", flush=True)
            except Exception as error:
                print(" ".join(str(error).split()) or type(error).__name__, flush=True)
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


with tempfile.TemporaryDirectory(prefix="regelwerk-office-", ignore_cleanup_errors=True) as folder:
    serve(folder)
