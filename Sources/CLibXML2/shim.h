/* The headers of libxml2 pull in ICU's, which clash with Foundation's in debug builds. They need only
   the name of one type from there, so ICU's header is marked as read and that name declared. */
#define UCNV_H
typedef struct UConverter UConverter;
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
