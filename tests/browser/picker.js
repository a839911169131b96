// Answers the editor's question for a folder with one in the browser's own file system, filled with PROJECT.
// All else, the reading and the writing, is the editor's own code.
(() => {
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("project", { create: true });

  const write = async (root, path, text) => {
    const names = path.split("/");
    const last = names.pop();
    let place = root;
    for (const name of names) {
      place = await place.getDirectoryHandle(name, { create: true });
    }
    const file = await (await place.getFileHandle(last, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  };

  const read = async (place, path, found) => {
    for await (const [name, handle] of place.entries()) {
      const here = path ? `${path}/${name}` : name;
      if (handle.kind === "file") {
        found[here] = await (await handle.getFile()).text();
      } else {
        await read(handle, here, found);
      }
    }
    return found;
  };

  window.showDirectoryPicker = async () => {
    const root = await folder();
    for (const [path, text] of Object.entries(PROJECT)) {
      await write(root, path, text);
    }
    return root;
  };
  window.filesOfProject = async () => read(await folder(), "", {});
})();
