// <copy-snippet>: copies a snippet exactly as its file has it, from the download link beside it.
class CopySnippet extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const link = this.parentElement.querySelector("a[download]");
    const label = button.textContent;
    button.onclick = async () => {
      const [, code] = link.href.split(/,(.*)/s);
      try {
        await navigator.clipboard.writeText(decodeURIComponent(code));
        button.textContent = "Copied";
      } catch {
        button.textContent = "Press Download";
      }
      setTimeout(() => (button.textContent = label), 2000);
    };
  }
}
customElements.define("copy-snippet", CopySnippet);
