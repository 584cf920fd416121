using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Figures;

/// <summary>The rows behind n or N as a workbook, written row by row to a temporary file: memory does not grow with the list.</summary>
public sealed class FigureFileQuery(FigureBook book)
{
    public async Task<TemporaryFile> RunAsync(FigureKind kind, FigurePart part, FigureScope scope, long bureauId, Actor actor, CancellationToken ct)
    {
        var hidesNames = ProposalAccess.IsOnlyObserver(actor);
        var file = new TemporaryFile();
        await using var stream = file.Create();
        await Spreadsheet.WriteAsync(
            stream,
            "明细",
            [new("编号", 16), new("案由", 50), new("办理方式", 10), new("承办科室", 18), new("承办人", 12), new("状态", 12), new("办理时限", 12), new("答复日期", 12), new("内容", 60)],
            book.StreamAsync(kind, part, FigureListQuery.ScopeFor(scope, actor), bureauId, actor.Today, actor, ct),
            line => [line.Number, line.Title, line.Role.Label(), line.SectionName, hidesNames ? null : line.HandlerName, line.Status.Label(), line.DueOn, line.AnsweredOn, line.What],
            ct);

        return file;
    }
}
