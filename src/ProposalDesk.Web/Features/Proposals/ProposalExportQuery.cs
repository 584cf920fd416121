using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The list under its filter as two sheets: what the screen shows, and the breakdown of tasks (任务分解表). No personal data.</summary>
public sealed class ProposalExportQuery(DeskContext db, DeadlineBasisBook bases)
{
    private static readonly IReadOnlyList<SpreadsheetPage.Column> _listColumns =
    [
        new("编号", 10), new("类别", 14), new("案由", 50), new("提出人", 16), new("办理方式", 10), new("承办科室", 18), new("承办人", 12),
        new("现在在谁手里", 26), new("状态", 12), new("交办日期", 12), new("办理时限", 12), new("答复日期", 12), new("办理时限情况", 30),
    ];

    // Observers know the outside clock only.
    private static readonly SpreadsheetPage.Column _insideColumn = new("现在这一步的内部时限", 30);

    private static readonly IReadOnlyList<SpreadsheetPage.Column> _taskColumns =
    [
        new("序号", 6), new("编号", 10), new("案由", 50), new("提出人", 30), new("办理方式", 10), new("责任领导", 12), new("承办科室", 18), new("协办科室", 20),
        new("承办人", 12), new("完成时限", 12),
    ];

    public async Task<IReadOnlyList<SpreadsheetPage>> RunAsync(ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var isObserver = ProposalAccess.IsOnlyObserver(actor);
        var cases = await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct);
        // Read while the sheets are written, row by row.
        var found = cases.Found.AsSingleQuery().Select(c => c.Case).Select(p => new
        {
            Facts = new CaseLine(
                p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn,
                    p.NextDueKind, p.DueOn, p.AnsweredOn),
            p.Title,
            p.HolderText,
            p.HolderKind,
            p.LeadSectionName,
            p.ReferredOn,
            Deputy = db.Users.Where(u => u.Id == p.SupervisingDeputyId).Select(u => u.DisplayName).FirstOrDefault(),
            Proposers = p.Proposers.OrderBy(x => x.Order).Select(x => x.Name).ToList(),
            Assisting = p.Assignments.Where(a => !a.IsLead && a.Status == AssignmentStatus.Accepted).OrderBy(a => a.Id)
                    .Select(a => a.SectionName).ToList(),
        }).AsAsyncEnumerable();

        var columns = isObserver ? _listColumns : [.. _listColumns, _insideColumn];

        return
        [
            new SpreadsheetPage("提案列表", columns, found.Select(x => (IReadOnlyList<object?>)
            [
                x.Facts.CaseNumber, x.Facts.Kind.Label(), x.Title, x.Proposers.FirstOrDefault(), x.Facts.Role.Label(), x.LeadSectionName,
                    isObserver ? null : x.Facts.HandlerName,
                isObserver ? x.HolderKind.WithoutNames(x.HolderText, x.LeadSectionName) : x.HolderText,
                x.Facts.Status.Label(), x.ReferredOn, x.Facts.DueOn, x.Facts.AnsweredOn,
                    x.Facts.LightBy(cases.DeadlineBasis, cases.Today).Text,
                .. isObserver ? Array.Empty<object?>() : [x.Facts.InsideWords(cases.DeadlineBasis, cases.Today)],
            ])),
            new SpreadsheetPage("任务分解表", _taskColumns, found.Select((x, i) => (IReadOnlyList<object?>)
            [
                i + 1, x.Facts.CaseNumber, x.Title, string.Join("、", x.Proposers), x.Facts.Role.Label(), x.Deputy, x.LeadSectionName,
                string.Join("、", x.Assisting), isObserver ? null : x.Facts.HandlerName, x.Facts.DueOn,
            ])),
        ];
    }
}
