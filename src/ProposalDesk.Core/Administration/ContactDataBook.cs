using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Administration;

/// <summary>Finds the contact data that is still kept: of years that are over long enough, or of one member.</summary>
public sealed class ContactDataBook(DeskContext db)
{
    /// <summary>Of years archived longer ago than the bureau keeps it; nothing where it keeps it for ever.</summary>
    public async Task<ContactData> DueAsync(long bureauId, DateOnly today, CancellationToken ct)
    {
        if (await db.Bureaus.Where(b => b.Id == bureauId).Select(b => b.ContactDataYears).SingleAsync(ct) is not { } years)
        {
            return new([], []);
        }

        var end = today.AddYears(-years);
        var over = await db.HandlingYears.Where(y => y.BureauId == bureauId && y.ArchivedOn != null && y.ArchivedOn <= end)
            .Select(y => y.Id).ToListAsync(ct);
        var found = await ReadAsync(
            db.Proposals.Where(p => db.Sessions.Any(s => s.Id == p.SessionId && over.Contains(s.HandlingYearId))), null, ct);

        return await WithSourcesAsync([.. found.Where(c => c.InWords.Length > 0)], ct);
    }

    /// <summary>Of one member by name, whatever the year: of cases they stand first in, and the sheets they returned in any.</summary>
    public async Task<ContactData> OfAsync(long bureauId, string name, CancellationToken ct) =>
        await WithSourcesAsync([.. (await CasesOfAsync(bureauId, name, ct)).Where(c => c.InWords.Length > 0)], ct);

    /// <summary>All cases a member has written, also those for which nothing is kept any more.</summary>
    internal Task<List<ContactData.OfCase>> CasesOfAsync(long bureauId, string name, CancellationToken ct) => ReadAsync(
        db.Proposals.Where(p => p.BureauId == bureauId && p.Proposers.Any(x => x.Name == name)), name, ct);

    private async Task<List<ContactData.OfCase>> ReadAsync(IQueryable<Proposal> cases, string? name, CancellationToken ct)
    {
        var rows = await (
            from p in cases.AsNoTracking()
            join s in db.Sessions on p.SessionId equals s.Id
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            orderby y.Year, p.Kind, p.CaseNumber, p.Id
            select new
            {
                p.Id,
                p.Kind,
                p.CaseNumber,
                y.Year,
                p.Title,
                Proposers = p.Proposers.OrderBy(x => x.Order).Select(x => x.Name).ToList(),
                p.ContactPhone,
                p.ContactAddress,
                p.OriginalText,
            }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var scans = (await (
            from s in db.Sheets.AsNoTracking().Where(s => ids.Contains(s.ProposalId) && (name == null || s.ProposerName == name))
            from a in s.Answers
            join f in db.Files on a.ScanFileId equals f.Id
            where f.ErasedAt == null
            orderby f.Id
            select new { s.ProposalId, Scan = new ContactData.Scan(f.Id, f.Name, s.ProposerName) }).ToListAsync(ct))
            .ToLookup(x => x.ProposalId, x => x.Scan);

        // The phone of a case is that of whoever stands first in it.
        return [.. rows.Select(r => (Row: r, IsTheirs: name is null || r.Proposers.FirstOrDefault() == name))
            .Select(x => new ContactData.OfCase(
            x.Row.Id, x.Row.Kind, x.Row.CaseNumber, x.Row.Year, x.Row.Title, string.Join('、', x.Row.Proposers),
            x.IsTheirs ? x.Row.ContactPhone : null, x.IsTheirs ? x.Row.ContactAddress : null, x.IsTheirs ? x.Row.OriginalText : null,
            [.. scans[x.Row.Id]]))];
    }

    // A file that others' cases were read from as well goes with the last of them.
    private async Task<ContactData> WithSourcesAsync(List<ContactData.OfCase> cases, CancellationToken ct)
    {
        var ids = cases.Where(c => c.OriginalText is not null).Select(c => c.Id).ToList();
        var imports = await db.Proposals.Where(p => ids.Contains(p.Id) && p.ImportId != null).Select(p => p.ImportId!.Value).Distinct()
            .ToListAsync(ct);
        var sources = await (
            from b in db.ImportBatches.AsNoTracking()
            join f in db.Files on b.FileId equals f.Id
            where imports.Contains(b.PublicId) && f.ErasedAt == null
                && !db.Proposals.Any(p => p.ImportId == b.PublicId && p.OriginalText != null && !ids.Contains(p.Id))
            orderby f.Id
            select new ContactData.Source(f.Id, f.Name)).ToListAsync(ct);

        return new(cases, sources);
    }
}
