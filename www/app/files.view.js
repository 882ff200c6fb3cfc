/**
 * Files dropped or pasted anywhere on the page go to whom they concern.
 *
 * @param {{photo: (file: File) => void, data: (files: File[]) => void, weights: (file: File) => void}} takers
 */
export function mountFiles(takers) {
  /** @param {File[]} files */
  const take = (files) => {
    const [first] = files;
    if (!first) return;
    if (first.name.endsWith('.safetensors')) takers.weights(first);
    else if (files.length > 1 || /\.gz$|ubyte|idx/i.test(first.name)) takers.data(files);
    else takers.photo(first);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', (event) => {
    take([...(event.clipboardData?.files ?? [])]);
  });
}
