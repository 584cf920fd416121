using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Figures;

/// <summary>The rows behind n or N as a sheet; they are read while it is written.</summary>
public sealed class FigureFileQuery(FigureBook book)
{
    private static readonly IReadOnlyList<SpreadsheetPage.Column> _columns =
        [new("编号", 16), new("案由", 50), new("办理方式", 10), new("承办科室", 18), new("承办人", 12), new("状态", 12), new("办理时限", 12), new("答复日期", 12),
            new("内容", 60)];

    public SpreadsheetPage Page(FigureKind kind, FigurePart part, FigureScope scope, long bureauId, Actor actor)
    {
        var hidesNames = ProposalAccess.IsOnlyObserver(actor);

        return new("明细", _columns, book.StreamAsync(kind, part, FigureListQuery.ScopeFor(scope, actor), bureauId, actor.Today, actor)
            .Select(line => (IReadOnlyList<object?>)
            [line.Number, line.Title, line.Role.Label(), line.SectionName, hidesNames ? null : line.HandlerName, line.Status
                .Label(), line.DueOn, line.AnsweredOn, line.What]));
    }
}
