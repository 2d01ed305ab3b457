/** Are the pictures being renewed? `npm run visual -- --update` says so. */
export const isUpdate = process.env.VISUAL_UPDATE !== undefined;
