using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Import;

/// <summary>Reads the kept file again and lays it beside what is registered and what lists have said.</summary>
public sealed class PreviewPageQuery(DeskContext db, ImportedPapers papers, UnprintableCharacters unprintable, PersonalSeal seal)
{
    /// <summary>The form as first shown; null if there is no such batch.</summary>
    public async Task<PreviewForm?> OpenAsync(Guid publicId, CancellationToken ct)
    {
        if (await BatchAsync(publicId, ct) is not { } batch)
        {
            return null;
        }

        var hints = await papers.HintsAsync(batch, ct);
        var (page, known) = await PageAsync(batch, hints, ct);

        return new PreviewForm
        {
            Page = page,
            ReviewVersion = page.Kept.Version,
            Cases = [.. page.Cases.Select(c => RowOf(c, batch, hints.GetValueOrDefault(c.Read.CaseNumber), known))],
        };
    }

    /// <summary>Adds the page to a form that was posted.</summary>
    /// <returns>False if there is no such batch.</returns>
    public async Task<bool> RunAsync(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        if (await BatchAsync(publicId, ct) is not { } batch)
        {
            return false;
        }

        (form.Page, _) = await PageAsync(batch, await papers.HintsAsync(batch, ct), ct);
        // A row for each case of the file, whatever was sent.
        form.Cases = [.. form.Page.Cases.Select((_, place) => form.Cases.ElementAtOrDefault(place) ?? new PreviewForm.CaseRow())];

        return true;
    }

    private Task<ImportBatch?> BatchAsync(Guid publicId, CancellationToken ct) =>
        db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == publicId, ct);

    private async Task<(PreviewPage Page, Dictionary<string, Proposal> Known)> PageAsync(
        ImportBatch batch, IReadOnlyDictionary<string, ReadProposal> hints, CancellationToken ct)
    {
        var read = await papers.ReadAsync(batch, ct);
        var numbers = read.Proposals.Select(p => p.CaseNumber).ToList();
        var known = await (
            from p in db.Proposals
            join s in db.Sessions on p.SessionId equals s.Id
            where s.Name == batch.SessionName && s.Kind == batch.Kind && p.Kind == batch.Kind && numbers.Contains(p.CaseNumber)
            select p)
            .Include(p => p.Proposers).Include(p => p.Items).Include(p => p.Rounds)
            .AsSplitQuery().AsNoTracking().ToDictionaryAsync(p => p.CaseNumber, StringComparer.Ordinal, ct);
        var fileId = await db.Files.AsNoTracking().Where(f => f.Id == batch.FileId).Select(f => f.PublicId).SingleAsync(ct);

        var cases = read.Proposals.Select(p =>
        {
            var registered = known.GetValueOrDefault(p.CaseNumber);
            var hint = hints.GetValueOrDefault(p.CaseNumber);
            return new PreviewPage.Entry(
                unprintable.WithDoubts(p, batch.Kind),
                registered is not null ? PreviewState.Known : p.Items.Count == 0
                    && read.Format == SourceFormat.Spreadsheet ? PreviewState.ListedOnly : PreviewState.New,
                RoleIsAssumed: p.Role is null && hint?.Role is null,
                FromList: p.Role is null && hint is not null,
                registered?.Id,
                registered?.Title,
                registered is null ? [] : ImportComparison.Between(registered.InOrder(), p, seal));
        }).ToList();

        return (
            new PreviewPage(
                batch.PublicId, fileId, batch.FileName, batch.SessionName, batch.Year, batch.Kind, batch.ReferredOn, batch.ReferralNotice,
                batch.ConfirmedAt is not null, new(batch.ReviewedFields(seal), batch.ReviewVersion, batch.ReviewedBy, batch.ReviewedAt),
                cases, read.UnreadLines),
            known);
    }

    private static PreviewForm.CaseRow RowOf(
        PreviewPage.Entry one, ImportBatch batch, ReadProposal? hint, Dictionary<string, Proposal> known)
    {
        var read = one.Read;
        var row = new PreviewForm.CaseRow
        {
            Take = one.State == PreviewState.New,
            KnownVersion = known.GetValueOrDefault(read.CaseNumber)?.Version ?? 0,
        };
        if (one.State != PreviewState.New)
        {
            return row;
        }

        row.CaseNumber = read.CaseNumber;
        row.Title = read.Title ?? hint?.Title;
        row.Authorship = read.Authorship ?? hint?.Authorship ?? AuthorshipOf(read);
        row.Proposers = [.. (read.Proposers.Count > 0 ? read.Proposers : hint?.Proposers ?? [])
            .Select(p => new CaseForm.ProposerRow { Type = p.Type, Name = p.Name, Affiliation = p.Affiliation })];
        row.Items = [.. read.Items
            .Select(i => new CaseForm.ItemRow { PrintedNumber = i.PrintedNumber, Heading = i.Heading, Explanation = i.Explanation })];
        row.SubmittedOn = read.SubmittedOn ?? hint?.SubmittedOn;
        row.ContactPhone = read.ContactPhone ?? hint?.ContactPhone;
        row.ContactAddress = read.ContactAddress ?? hint?.ContactAddress;
        row.Background = read.Background;
        row.Role = read.Role ?? hint?.Role ?? HandlingRole.Lead;
        row.ReferredOn = read.ReferredOn ?? hint?.ReferredOn ?? batch.ReferredOn;
        row.ReferralNotice = batch.ReferralNotice;
        row.GivenDueOn = read.DueOn ?? hint?.DueOn;
        row.KeepRows();

        return row;
    }

    private static AuthorshipType AuthorshipOf(ReadProposal read) =>
        read.Proposers.Count > 1 ? AuthorshipType.Joint
        : read.Proposers.Any(p => p.Type == ProposerType.Organisation) ? AuthorshipType.Collective
        : AuthorshipType.Individual;
}
