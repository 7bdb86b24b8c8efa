// A page opened from a folder may start no worker, which the search runs in: a frame stands in for it.
if (location.protocol === "file:")
  window.Worker = class {
    constructor(address) {
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = "search"
      this.frame.told = data => setTimeout(() => this.onmessage?.({ data: structuredClone(data) }))
      const source = new URL(address, document.baseURI).href
      this.frame.srcdoc = `<script>postMessage = data => frameElement.told(data)</script><script src="${source}"></script>`
      this.ready = new Promise(done => (this.frame.onload = done))
      document.body.append(this.frame)
    }
    postMessage(data) {
      this.ready.then(() => this.frame.contentWindow?.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })))
    }
    terminate() {
      this.frame.remove()
    }
  }
