using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Figures;

/// <summary>What a figure is restricted to, as people say it.</summary>
public sealed class ScopeInWordsQuery(DeskContext db)
{
    public async Task<string> RunAsync(FigureScope scope, long bureauId, CancellationToken ct)
    {
        var section = scope.SectionId is > 0 and { } s ? await db.Sections.Where(x => x.Id == s && x.BureauId == bureauId)
            .Select(x => x.Name).FirstOrDefaultAsync(ct) : scope.SectionId is 0 ? "未分派" : null;
        var handler = scope.HandlerId is > 0 and { } h ? await db.Users.Where(x => x.Id == h && x.BureauId == bureauId)
            .Select(x => x.DisplayName).FirstOrDefaultAsync(ct) : scope.HandlerId is 0 ? "未确定承办人" : null;
        var session = scope.SessionId is { } n ? await db.Sessions.Where(x => x.Id == n).Select(x => x.Name).FirstOrDefaultAsync(ct) : null;

        return string.Join("，", new[]
        {
            scope.Year is { } year ? $"{year}年" : null, session, scope.Month is { } month ? $"{month}月交办" : null, scope.Kind?.Label(),
            scope.Role?.Label(), section, handler, scope.Theme,
        }.Where(w => !string.IsNullOrEmpty(w)));
    }
}
