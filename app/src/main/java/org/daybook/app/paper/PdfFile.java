package org.daybook.app.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Pages as a PDF file. Shapes go in by their numbers in the font, exactly where shaping put them,
/// because no reader of PDF joins letters by itself; of each font only what is used is embedded,
/// and each line carries its words, so that it can be searched for and copied.
public final class PdfFile {
  private static final COSName SPAN = COSName.getPDFName("Span");

  private final Typeface typeface;

  public PdfFile(Typeface typeface) {
    this.typeface = typeface;
  }

  public byte[] of(Paper paper) throws IOException {
    try (var document = new PDDocument()) {
      var information = document.getDocumentInformation();
      information.setTitle(paper.title());
      information.setCreator("Daybook");
      document.getDocumentCatalog().setLanguage(paper.language());
      var fonts = new Fonts(document);
      for (var page : paper.pages()) {
        add(page, document, fonts);
      }
      fonts.embed();
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }

  private void add(Page page, PDDocument document, Fonts fonts) throws IOException {
    var side = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
    var resources = new PDResources();
    var content = new ByteArrayOutputStream();
    var writer = new ContentStreamWriter(content);
    for (var ink : page.inks()) {
      switch (ink) {
        case Ink.Words words -> write(words, page, writer, resources.add(fonts.use(words)));
        case Ink.Area area -> fill(area, page, writer);
        case Ink.Stroke stroke -> draw(stroke, page, writer);
      }
    }
    var stream = new ByteArrayInputStream(content.toByteArray());
    side.setContents(new PDStream(document, stream, COSName.FLATE_DECODE));
    side.setResources(resources);
    document.addPage(side);
  }

  private static void write(Ink.Words words, Page page, ContentStreamWriter writer, COSName font)
      throws IOException {
    var meaning = new COSDictionary();
    meaning.setString(COSName.ACTUAL_TEXT, words.shaped().words());
    writer.writeTokens(SPAN, meaning, Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
    writer.writeTokens(light(words.shade()), operator(OperatorName.NON_STROKING_GRAY));
    writer.writeTokens(operator(OperatorName.BEGIN_TEXT));
    writer.writeTokens(font, number(words.size()), operator(OperatorName.SET_FONT_AND_SIZE));
    double scale = words.size() / Typeface.UNITS;
    for (var glyph : words.shaped().glyphs()) {
      writer.writeTokens(
          COSFloat.ONE,
          COSFloat.ZERO,
          COSFloat.ZERO,
          COSFloat.ONE,
          number(words.x() + glyph.x() * scale),
          number(page.height() - words.baseline() - glyph.y() * scale),
          operator(OperatorName.SET_MATRIX));
      var id = new byte[] {(byte) (glyph.id() >> 8), (byte) glyph.id()};
      writer.writeTokens(new COSString(id), operator(OperatorName.SHOW_TEXT));
    }
    writer.writeTokens(operator(OperatorName.END_TEXT));
    writer.writeTokens(operator(OperatorName.END_MARKED_CONTENT));
  }

  private static void fill(Ink.Area area, Page page, ContentStreamWriter writer)
      throws IOException {
    writer.writeTokens(light(area.shade()), operator(OperatorName.NON_STROKING_GRAY));
    writer.writeTokens(
        number(area.x()),
        number(page.height() - area.y() - area.height()),
        number(area.width()),
        number(area.height()),
        operator(OperatorName.APPEND_RECT));
    writer.writeTokens(operator(OperatorName.FILL_NON_ZERO));
  }

  private static void draw(Ink.Stroke stroke, Page page, ContentStreamWriter writer)
      throws IOException {
    writer.writeTokens(light(stroke.shade()), operator(OperatorName.STROKING_COLOR_GRAY));
    writer.writeTokens(number(stroke.thickness()), operator(OperatorName.SET_LINE_WIDTH));
    // Square ends, as on the screen.
    writer.writeTokens(number(2), operator(OperatorName.SET_LINE_CAPSTYLE));
    writer.writeTokens(
        number(stroke.fromX()),
        number(page.height() - stroke.fromY()),
        operator(OperatorName.MOVE_TO));
    writer.writeTokens(
        number(stroke.toX()), number(page.height() - stroke.toY()), operator(OperatorName.LINE_TO));
    writer.writeTokens(operator(OperatorName.STROKE_PATH));
  }

  private static COSFloat light(Shade shade) {
    return number(shade.light());
  }

  /// Thousandths of a point are finer than any printer.
  private static COSFloat number(double value) {
    return new COSFloat(Math.round(value * 1_000) / 1_000f);
  }

  private static Operator operator(String name) {
    return Operator.getOperator(name);
  }

  /// The fonts of one file, with what was used of each.
  private final class Fonts {
    private final PDDocument document;
    private final Map<Weight, PDType0Font> fonts = new EnumMap<>(Weight.class);
    private final Map<Weight, Set<Integer>> used = new EnumMap<>(Weight.class);

    Fonts(PDDocument document) {
      this.document = document;
    }

    PDType0Font use(Ink.Words words) throws IOException {
      var weight = words.shaped().weight();
      var font = fonts.get(weight);
      if (font == null) {
        var file = new ByteArrayInputStream(typeface.file(weight));
        font = PDType0Font.load(document, file, true);
        fonts.put(weight, font);
      }
      var glyphs = used.computeIfAbsent(weight, it -> new HashSet<>());
      words.shaped().glyphs().forEach(it -> glyphs.add(it.id()));
      return font;
    }

    void embed() throws IOException {
      for (var each : fonts.entrySet()) {
        each.getValue().addGlyphsToSubset(used.getOrDefault(each.getKey(), Set.of()));
        each.getValue().subset();
      }
    }
  }
}
