package org.daybook.app.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.app.paper.Drawing;
import org.daybook.app.service.BusyDay;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.paper.PrinterDoor.Outcome;
import org.daybook.app.ui.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperViewModelIT {
  @TempDir Path folder;
  @TempDir Path outside;

  private PaperAtWork work;
  private PaperViewModel model;

  @BeforeEach
  void open() {
    work = new PaperAtWork(folder, SameThread.background());
    model = work.model;
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void aSheetHasEveryStudentOfTheRegister() {
    show(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);

    var words = words();
    var register = work.desk.rollCall.register(work.piano, work.day.centre.staff).orElseThrow();
    assertEquals(34, register.lines().size());
    for (var line : register.lines()) {
      assertTrue(words.contains(line.name()), line.name());
      assertTrue(words.contains(line.code()), line.code());
    }
    assertTrue(words.contains("Hana Mansour"), words);
    assertTrue(words.contains("Studio"), words);
    assertTrue(words.contains("Sat 21 Nov 2026") || words.contains("2026"), words);
    assertEquals("register-PJ-04-" + BusyDay.DAY + ".pdf", model.suggestedName());
  }

  @Test
  void theEvacuationListHasWhoCameAndDidNotLeaveAndWhoTeachesThem() {
    show(new PaperSubject.InBuilding(), Language.ENGLISH);

    var words = words();
    var here = work.day.studentsOf(work.robotics).subList(0, 6);
    var away = work.day.studentsOf(work.robotics).subList(6, 9);
    for (var student : here) {
      assertTrue(words.contains(code(student)), words);
    }
    for (var student : away) {
      assertFalse(words.contains(code(student)), words);
    }
    assertTrue(words.contains("Omar Aziz"), words);
    assertTrue(words.contains("29"), "20 and 3 and 6 students: " + words);
    assertFalse(words.contains("Web Development"), words);
  }

  @Test
  void aCardSaysWhoItIsAndFitsIntoAWallet() {
    show(new PaperSubject.CardOf(work.student()), Language.ENGLISH);

    assertEquals(1, preview().pages().size());
    assertTrue(words().contains(code(work.student())), words());
    assertEquals(85.6, preview().paper().pages().getFirst().width() / 72 * 25.4, 0.01);
  }

  @Test
  void whatTheDeskDoesNotShowIsNotPrinted() {
    work.known = false;
    show(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);

    assertEquals(PaperTrouble.GONE, model.troubleProperty().get());
    assertNull(model.previewProperty().get());

    work.known = true;
    model.refresh();
    assertNull(model.troubleProperty().get());
    assertNotNull(model.previewProperty().get());
  }

  @Test
  void aPdfCanBeReadBackInBothLanguages() throws IOException {
    for (var language : Language.offered()) {
      show(new PaperSubject.RegisterOf(work.piano), language);
      var file = outside.resolve(language + ".pdf");
      model.keep(file);

      assertEquals(new PaperViewModel.Done.Kept(file), model.doneProperty().get());
      try (var document = Loader.loadPDF(file.toFile())) {
        assertEquals(preview().pages().size(), document.getNumberOfPages());
        var text = new PDFTextStripper().getText(document);
        assertTrue(text.contains("Nadia Rahal"), text);
        assertTrue(text.contains("يوسف ديالو"), text);
        for (var page : document.getPages()) {
          for (var name : page.getResources().getFontNames()) {
            var font = page.getResources().getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().contains("DaybookSans"), font.getName());
          }
        }
      }
    }
  }

  @Test
  void aFolderThatTakesNothingIsSaidAndLeavesNothing() throws IOException {
    show(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);
    model.keep(outside.resolve("nowhere").resolve("sheet.pdf"));

    assertEquals(PaperTrouble.UNWRITABLE, model.troubleProperty().get());
    assertFalse(model.busyProperty().get());
    try (Stream<Path> left = Files.list(outside)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void whatBecameOfPrintingIsSaid() {
    show(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);

    model.print((preview, done) -> done.accept(Outcome.NO_PRINTER));
    assertEquals(PaperTrouble.NO_PRINTER, model.troubleProperty().get());
    model.print((preview, done) -> done.accept(Outcome.FAILED));
    assertEquals(PaperTrouble.NOT_PRINTED, model.troubleProperty().get());
    model.print((preview, done) -> done.accept(Outcome.CANCELLED));
    assertNull(model.troubleProperty().get());
    assertNull(model.doneProperty().get());
    model.print((preview, done) -> done.accept(Outcome.PRINTED));
    assertInstanceOf(PaperViewModel.Done.Printed.class, model.doneProperty().get());
  }

  @Test
  void thePrinterGetsWhatIsShown() {
    show(new PaperSubject.InBuilding(), Language.ENGLISH);
    var shown = preview();

    model.print((preview, done) -> {
      assertEquals(shown, preview);
      assertTrue(model.busyProperty().get());
      done.accept(Outcome.PRINTED);
    });
    assertFalse(model.busyProperty().get());
  }

  private void show(PaperSubject subject, Language language) {
    model.open(subject);
    model.show(Stand.messages(language));
  }

  private Preview preview() {
    return Objects.requireNonNull(model.previewProperty().get());
  }

  private String words() {
    return preview().pages().stream().map(Drawing::words).collect(Collectors.joining("\n"));
  }

  private String code(UUID student) {
    return work.desk
        .rollCall
        .register(work.piano, work.day.centre.staff)
        .flatMap(it -> it.line(student))
        .or(() ->
            work.desk
                .rollCall
                .register(work.robotics, work.day.centre.staff)
                .flatMap(it -> it.line(student)))
        .orElseThrow()
        .code();
  }
}
