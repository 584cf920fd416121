using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.BureauSettings;

public sealed class BureauSettingsQuery(DeskContext db)
{
    public Task<BureauForm> RunAsync(long bureauId, CancellationToken ct) => db.Bureaus.AsNoTracking()
        .Where(b => b.Id == bureauId)
        .Select(b => new BureauForm
        {
            Name = b.Name,
            ShortName = b.ShortName,
            ReplyFormat = b.ReplyFormat,
            LetterMark = b.LetterMark,
            FileMark = b.FileMark,
            IssuingOffice = b.IssuingOffice,
            MoreCopies = b.MoreCopies,
            ContactName = b.ContactName,
            ContactPhone = b.ContactPhone,
            MemberPhone = b.MemberPhone,
            InspectionOffice = b.InspectionOffice,
            CppccCommittee = b.CppccCommittee,
            CongressCommittee = b.CongressCommittee,
            HasSealSpace = b.HasSealSpace,
            ContactDataYears = b.ContactDataYears,
            Version = b.Version,
        })
        .SingleAsync(ct);

    /// <summary>As the next reply will carry it, for the sample.</summary>
    public async Task<string> NextReplyNumberAsync(long bureauId, int year, CancellationToken ct) =>
        await db.NumberSeries.AsNoTracking()
            .SingleOrDefaultAsync(s => s.BureauId == bureauId && s.Year == year && s.Kind == NumberedKind.Reply, ct) is { } series
            ? NumberSeries.Format(series.Code, year, series.LastSerial + 1)
            : LetterSample.NumberIn(year);
}
