/** Why the browser gave no picture, or did not take one: the end of the sentence that says so. */
export const IMAGE_REASONS = {
  noTime: 'the chart was not drawn in time',
  unreadable: 'the browser could not read the drawing',
  noCanvas: 'the browser has no canvas',
  noImage: 'the browser gave no image',
  denied: 'the permission for this page is denied',
  notAllowed: 'the page was not in front, or not allowed',
  noView: 'this picture has no view file',
  unknown: 'no reason given',
};

/** In place of the name of a field: a file of a view that is none at all. */
export const WHOLE_VIEW = 'all of it';
