package org.daybook.app.ui.paper;

import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Window;
import org.daybook.app.paper.Drawing;
import org.daybook.app.ui.fx.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The printers of this computer, through the dialog of its operating system. A page is printed as
/// large as it is; on paper that is smaller it shrinks as a whole.
public final class SystemPrinter implements PrinterDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SystemPrinter.class);

  private final Background background;

  public SystemPrinter(Background background) {
    this.background = background;
  }

  @Override
  public void print(Window owner, Preview preview, Consumer<Outcome> done) {
    var job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
    if (job == null) {
      done.accept(Outcome.NO_PRINTER);
      return;
    }
    job.getJobSettings().setJobName(preview.paper().title());
    if (!job.showPrintDialog(owner)) {
      job.cancelJob();
      done.accept(Outcome.CANCELLED);
      return;
    }
    // The pages are drawn from nodes of their own, which no window shows.
    background
        .<Outcome>run(() -> pages(job, preview))
        .onSuccess(done)
        .onFailure(e -> {
          LOG.warn("what was to be printed was not", e);
          done.accept(Outcome.FAILED);
        });
  }

  private static Outcome pages(PrinterJob job, Preview preview) {
    var layout = layout(job);
    for (var page : preview.pages()) {
      if (!job.printPage(layout, placed(page, layout))) {
        job.cancelJob();
        return Outcome.FAILED;
      }
    }
    return job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
  }

  /// As near to the edge as the printer goes: pages bring margins of their own.
  private static PageLayout layout(PrinterJob job) {
    return job.getPrinter()
        .createPageLayout(
            job.getJobSettings().getPageLayout().getPaper(),
            PageOrientation.PORTRAIT,
            Printer.MarginType.HARDWARE_MINIMUM);
  }

  private static PageNode placed(Drawing page, PageLayout layout) {
    var node = new PageNode(page);
    double wide = layout.getPaper().getWidth();
    double high = layout.getPaper().getHeight();
    double scale = Math.min(1, Math.min(wide / page.width(), high / page.height()));
    node.getTransforms()
        .setAll(
            new Translate(-layout.getLeftMargin(), -layout.getTopMargin()),
            new Scale(scale, scale));
    return node;
  }
}
