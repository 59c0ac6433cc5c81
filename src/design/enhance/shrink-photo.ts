/** The longest side that the server keeps. */
const longestSide = 3000
const quality = 0.85

/**
 * A photo that is larger than what is kept, made smaller before it is sent: a phone on a slow link then sends a tenth. What
 * the browser cannot read, or what would not get smaller, stays as it is; the server does the same work anyway.
 */
export async function shrunk(file: File): Promise<File> {
  if (!/^image\//.test(file.type)) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = longestSide / Math.max(picture.width, picture.height)
    if (scale >= 1) return (picture.close(), file)
    const smaller = await jpegOf(picture, scale)
    return smaller && smaller.size < file.size ? new File([smaller], file.name, { type: smaller.type }) : file
  } catch {
    return file
  }
}

function jpegOf(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const paper = canvas.getContext('2d')!
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
}
