/** Pixels per unit of the picture: sharp on paper and on a beamer. */
const SCALE = 2;

/** Turns an SVG picture into PNG bytes at twice its size. Fails when the picture cannot be drawn here. */
export const pngOf = async (svg: string): Promise<Uint8Array> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * SCALE, image.naturalHeight * SCALE);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas to draw the picture on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
};
