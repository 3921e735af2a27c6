// The data of the page: plain, or compressed for a large map.

export const part = (name) => document.querySelector(`[data-part="${name}"]`);

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

// Reads the data of a page, which is this one, or in a preview its next version.
export async function read(page) {
  const { textContent, type } = page.querySelector('[data-part="data"]');
  return JSON.parse(type === "application/json" ? textContent : await unpacked(textContent));
}

export const data = await read(document);
