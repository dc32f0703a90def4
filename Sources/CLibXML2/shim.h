/* Where libxml2 is built with ICU its headers pull in ICU's, which clash with Foundation's in debug builds.
   ICU shows only in the fields at the end of one struct that nothing here allocates or looks into. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* `xmlFree` is a global variable that holds a function; Swift 6 rejects it as shared mutable state. */
static inline void CLibXML2_free(void *pointer) { xmlFree(pointer); }
