#include "write/pdf_xmp.hpp"

namespace passation {

namespace {

void put_escaped(std::string_view text, Ink& ink) {
  for (const char c : text) {
    if (c == '&')
      ink.put("&amp;");
    else if (c == '<')
      ink.put("&lt;");
    else if (c == '>')
      ink.put("&gt;");
    else if (static_cast<unsigned char>(c) >= ' ')
      ink.put(c);
  }
}

constexpr std::string_view until_title =
    "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)";

constexpr std::string_view until_language = R"(</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>)";

constexpr std::string_view until_producer = R"(</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer=")";

// PDF/A demands a description of every property that it does not define itself: here, the one of PDF/UA.
constexpr std::string_view until_end = R"("/>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)";

}  // namespace

void put_xmp(std::string_view title, std::string_view language, Ink& ink) {
  ink.put(until_title);
  put_escaped(title, ink);
  ink.put(until_language);
  put_escaped(language, ink);
  ink.put(until_producer);
  ink.put(pdf_producer);
  ink.put(until_end);
}

}  // namespace passation
