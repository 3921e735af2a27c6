// The data of the page: as it is, or of a large map packed.

export const part = (name) => document.querySelector(`[data-part="${name}"]`);

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

// The data that a page holds: this one, or in a preview one that takes its place.
export async function read(page) {
  const { textContent, type } = page.querySelector('[data-part="data"]');
  return JSON.parse(type === "application/json" ? textContent : await unpacked(textContent));
}

export const data = await read(document);
