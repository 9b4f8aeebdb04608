package org.daybook.app.ui.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.app.paper.PdfFile;
import org.daybook.app.service.files.FileResult;
import org.daybook.app.service.files.FileService;
import org.daybook.app.ui.text.Messages;

/// The slow part of printing: reading, laying out, making a PDF. Not on the drawing thread.
public final class PaperWork {
  private static final String ENDING = ".pdf";

  private final PaperDesk desk;
  private final FileService files;
  private final LoadedTypeface typeface = new LoadedTypeface();

  public PaperWork(PaperDesk desk, FileService files) {
    this.desk = desk;
    this.files = files;
  }

  Optional<Preview> prepare(PaperSubject subject, Messages messages) {
    // Messages of its own: what formats numbers belongs to one thread.
    var words = new Messages(messages.language(), messages.zone());
    return desk.read(subject)
        .map(facts ->
            Preview.of(new PaperWriter(words, typeface.get()).write(facts), typeface.get()));
  }

  FileResult keep(Preview preview, Path file) {
    return files.write(file, ENDING, () -> Optional.of(pdf(preview)));
  }

  private byte[] pdf(Preview preview) throws IOException {
    return new PdfFile(typeface.get()).of(preview.paper());
  }
}
