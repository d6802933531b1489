"""Reads a page of HTML in a headless browser, as people do, and prints what was found as JSON.

read_page.py BROWSER PAGE WORD: WORD is in some items of the page and not in others. The browser is driven over two pipes
(DevTools protocol: objects of JSON that end with a NUL), so that no port is open and no other library is needed.
"""

import json
import os
import select
import subprocess
import sys
import tempfile
import time

PATIENCE = 120


class Browser:
    def __init__(self, program, folder):
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        # Descriptors 3 and 4 are those that the browser reads from and writes to.
        words = [
            program, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--user-data-dir=" + folder, "--remote-debugging-pipe", "about:blank",
        ]
        if os.geteuid() == 0:
            words.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", 'exec "$@" 3<&%d 4>&%d' % (commands, answers), "sh"] + words,
            pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.end = time.monotonic() + PATIENCE
        self.number, self.buffer, self.events, self.session = 0, b"", [], None

    def message(self):
        while b"\0" not in self.buffer:
            left = self.end - time.monotonic()
            if left <= 0 or not select.select([self.answers], [], [], left)[0]:
                sys.exit("the browser does not answer")
            part = os.read(self.answers, 1 << 16)
            if not part:
                sys.exit("the browser has ended")
            self.buffer += part
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            call["sessionId"] = self.session
        data = json.dumps(call).encode() + b"\0"
        while data:
            data = data[os.write(self.commands, data):]
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    sys.exit(method + ": " + message["error"]["message"])
                return message["result"]
            self.events.append(message)

    def wait(self, method):
        while not any(event["method"] == method for event in self.events):
            self.events.append(self.message())

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            sys.exit("%s: %s" % (script, answer["exceptionDetails"]))
        return answer["result"].get("value")

    def press(self, key, text=None):
        code = {"Enter": 13, " ": 32, "Tab": 9, "Escape": 27}.get(key, 0)
        down = {"type": "keyDown", "key": key, "windowsVirtualKeyCode": code}
        if text:
            down["text"] = text
        self.call("Input.dispatchKeyEvent", **down)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def click(self, element):
        place = self.value(
            "(() => { const e = %s; e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })()" % element)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)


# What a person sees of the search: which items are shown, and which of them hold the word.
SEEN = """(word => {
  const items = [...document.querySelectorAll(".item")];
  const shown = items.filter(item => !item.hidden), has = item => item.textContent.toLowerCase().includes(word);
  return {items: items.length, shown: shown.length, wrong: items.filter(item => has(item) === item.hidden).length,
          said: document.getElementById("found").textContent};
})(%s)"""

# Whether the rows of a table stand in the order of a column, as numbers where both are.
IN_ORDER = """((table, column, sign) => {
  const keys = [...table.tBodies[0].rows].map(row => row.cells[column].dataset.order ?? row.cells[column].textContent);
  const filled = keys.filter(key => key !== "");
  const order = (a, b) => isFinite(a) && isFinite(b) ? a - b : a.localeCompare(b);
  return keys.slice(filled.length).every(key => key === "")
    && filled.every((key, i) => i === 0 || sign * order(filled[i - 1], key) <= 0);
})(document.querySelector("table.sorted"), %d, %d)"""

CONTRAST = """(() => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const back = light(getComputedStyle(document.body).backgroundColor);
  return Math.min(...["body", ".muted", "a", "th button"].map(name => {
    const front = light(getComputedStyle(document.querySelector(name)).color);
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  }));
})()"""


def read(browser, page, word):
    found = {}
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    browser.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
        browser.call(domain + ".enable")
    browser.call("Page.navigate", url="file://" + page)
    browser.wait("Page.loadEventFired")
    found["scripts"] = browser.value("document.scripts.length")
    found["foreign"] = browser.value(
        "document.querySelectorAll('img, iframe, object, embed, link, base, form[action]').length")

    found["overflow"] = {}
    for width in (390, 1280):
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        for state in ("false", "true"):
            browser.value("document.querySelectorAll('details').forEach(item => item.open = %s)" % state)
            found["overflow"]["%d %s" % (width, "open" if state == "true" else "closed")] = browser.value(
                "document.documentElement.scrollWidth - window.innerWidth")

    found["contrast"] = {}
    for scheme in ("light", "dark"):
        browser.call(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        found["contrast"][scheme] = browser.value(CONTRAST)

    browser.press("/", "/")
    found["searchIsFocused"] = browser.value("document.activeElement.id === 'words' && words.value === ''")
    browser.call("Input.insertText", text=word)
    found["found"] = browser.value(SEEN % json.dumps(word))
    browser.value("words.value = ''")
    browser.call("Input.insertText", text="".join(chr(ord(letter) + 0xFEE0) for letter in word.upper()))
    found["foundInFullWidth"] = browser.value(SEEN % json.dumps(word))
    browser.value("words.value = ''")
    browser.call("Input.insertText", text="no such words anywhere")
    found["nothing"] = browser.value(SEEN % json.dumps("no such words anywhere"))
    browser.press("Escape")
    found["cleared"] = browser.value("[...document.querySelectorAll('.item')].every(item => !item.hidden)")

    steps = 0
    while steps < 200 and not browser.value("document.activeElement.matches('th button')"):
        browser.press("Tab")
        steps += 1
    found["headIsReached"] = browser.value("document.activeElement.matches('th button')")
    head = "document.querySelectorAll('table.sorted')[0].querySelectorAll('th')[%d]"
    found["sorted"] = []
    for column, key, text in ((0, "Enter", "\r"), (0, " ", " "), (2, None, None)):
        if key:
            browser.value((head % column) + ".firstElementChild.focus()")
            browser.press(key, text)
        else:
            browser.click((head % column) + ".firstElementChild")
        order = browser.value((head % column) + ".getAttribute('aria-sort')")
        found["sorted"].append([order, browser.value(IN_ORDER % (column, 1 if order == "ascending" else -1))])

    printed = browser.call("Page.printToPDF", printBackground=False)
    found["printed"] = len(printed["data"])
    found["closedOnPaper"] = browser.value("document.querySelectorAll('details:not([open])').length")

    events = browser.events
    found["requests"] = [
        event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    found["complaints"] = [
        json.dumps(event["params"]) for event in events
        if event["method"] in (
            "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Audits.issueAdded",
            "Page.javascriptDialogOpening", "Page.windowOpen")]
    # Last of all: whatever comes into the page later runs no script either.
    browser.value(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.hasRun = 1';"
        " document.body.append(s); document.body.insertAdjacentHTML('beforeend',"
        " '<p id=late onclick=\"window.hasRun = 1\">x</p>'); document.getElementById('late').click(); })()")
    found["strangersRun"] = browser.value("window.hasRun !== undefined")
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(sys.argv[1], folder)
        try:
            print(json.dumps(read(browser, os.path.abspath(sys.argv[2]), sys.argv[3])))
        finally:
            browser.process.terminate()
            browser.process.wait()
