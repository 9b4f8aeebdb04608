package org.daybook.app.ui.paper;

import java.util.List;
import java.util.Locale;
import org.daybook.app.paper.CardLayout;
import org.daybook.app.paper.CardSheet;
import org.daybook.app.paper.ListLayout;
import org.daybook.app.paper.ListSheet;
import org.daybook.app.paper.Page;
import org.daybook.app.paper.Paper;
import org.daybook.app.paper.PaperSize;
import org.daybook.app.paper.ReceiptLayout;
import org.daybook.app.paper.ReceiptSheet;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.paper.Typeface;
import org.daybook.app.paper.Typesetter;
import org.daybook.app.service.files.FileName;
import org.daybook.app.ui.text.Messages;

/// Puts facts into the words of a language and onto pages.
final class PaperWriter {
  private final Messages messages;
  private final Typesetter typesetter;

  PaperWriter(Messages messages, Typeface typeface) {
    this.messages = messages;
    this.typesetter = new Typesetter(typeface, messages.language().rightToLeft());
  }

  Paper write(PaperFacts facts) {
    return switch (facts) {
      case PaperFacts.OfRegister register -> register(register);
      case PaperFacts.OfBuilding building -> building(building);
      case PaperFacts.OfStudent student -> card(student);
      case PaperFacts.OfStatement statement -> statement(statement);
      case PaperFacts.OfReceipt receipt -> receipt(receipt);
      case PaperFacts.OfCash cash -> cash(cash);
    };
  }

  private Paper register(PaperFacts.OfRegister facts) {
    var session = facts.sheet().session();
    var day = session.startsAt().atZone(messages.zone()).toLocalDate();
    return list(
        new RegisterWords(messages).sheet(facts),
        FileName.of(messages.text("paper.register.file"), session.cohort(), day.toString()));
  }

  private Paper building(PaperFacts.OfBuilding facts) {
    var moment = facts.readAt().atZone(messages.zone()).toLocalDateTime();
    return list(
        new BuildingWords(messages).sheet(facts),
        FileName.of(
            messages.text("paper.building.file"),
            moment.toLocalDate().toString(),
            String.format(Locale.ROOT, "%02d%02d", moment.getHour(), moment.getMinute())));
  }

  private Paper card(PaperFacts.OfStudent facts) {
    var student = facts.student();
    var card =
        new CardSheet(
            student.name(), student.code(), facts.branch(), messages.text("paper.card.hint"));
    return new Paper(
        messages.text("paper.card.title", student.name()),
        FileName.of(messages.text("paper.card.file"), student.code()),
        language(),
        List.of(new CardLayout(typesetter).lay(card)));
  }

  private Paper statement(PaperFacts.OfStatement facts) {
    var day = facts.readAt().atZone(messages.zone()).toLocalDate();
    return list(
        new StatementWords(messages).sheet(facts),
        FileName.of(messages.text("paper.statement.file"), facts.account().code(), day.toString()));
  }

  private Paper receipt(PaperFacts.OfReceipt facts) {
    var receipt = facts.receipt();
    return new Paper(
        messages.text("paper.receipt.title", receipt.number()),
        FileName.of(messages.text("paper.receipt.file"), receipt.number()),
        language(),
        List.of(page(new ReceiptWords(messages).sheet(receipt), facts.roll())));
  }

  /// What a printer is tried with.
  Page test(String printer, RollWidth roll) {
    return page(new TestWords(messages).sheet(printer, roll), roll);
  }

  private Page page(ReceiptSheet sheet, RollWidth roll) {
    return new ReceiptLayout(typesetter, roll).lay(sheet);
  }

  private Paper cash(PaperFacts.OfCash facts) {
    var words = new CashReportWords(messages, facts.report());
    return list(words.sheet(facts.branch(), facts.readAt()), words.fileName());
  }

  private Paper list(ListSheet sheet, String fileName) {
    var layout =
        new ListLayout(
            typesetter, PaperSize.A4, (page, pages) -> messages.text("paper.page", page, pages));
    return new Paper(sheet.title(), fileName, language(), layout.lay(sheet));
  }

  private String language() {
    return messages.language().locale().getLanguage();
  }
}
