/** The name of marked content in our PDF files of which the text began on an earlier page: whoever reads them back joins the two. */
export const CONTINUED = 'Continued';
