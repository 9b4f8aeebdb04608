package org.daybook.app.ui.reconcile;

import java.util.List;
import org.daybook.app.service.reconcile.CountSheet;
import org.daybook.app.service.reconcile.OperationLine;

/// What lies behind a figure.
public sealed interface Detail {

  /// Oldest first.
  List<OperationLine> operations();

  record OfCount(CountSheet sheet) implements Detail {
    @Override
    public List<OperationLine> operations() {
      return sheet.operations();
    }
  }

  record OfFigure(Figure figure, List<OperationLine> operations) implements Detail {
    public OfFigure {
      operations = List.copyOf(operations);
    }
  }
}
