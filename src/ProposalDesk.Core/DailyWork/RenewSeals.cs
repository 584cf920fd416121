using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// Encrypts anew what stands in the database under an older key than today's, so that nothing hangs on a key for ever. Changes
/// no version: what people see stays the same.
/// </summary>
public sealed class RenewSeals(DeskContext db, PersonalSeal seal)
{
    /// <summary>Of a day's work; the next day goes on.</summary>
    public const int PerDay = 500;

    private const int PageSize = 100;

    private int _renewed;
    private int _locked;

    /// <param name="Locked">What no key opens; it stays as it is, for the day on which the key comes back.</param>
    public sealed record Outcome(int Renewed, int Locked);

    /// <param name="most">About so many; null for all there is.</param>
    public async Task<Outcome> ExecuteAsync(int? most, CancellationToken ct)
    {
        (_renewed, _locked) = (0, 0);
        var mark = seal.MarkOfToday();
        bool IsEnough() => _renewed >= most;
        await CasesAsync(mark, IsEnough, ct);
        await ReviewsAsync(mark, ct);
        await PhonesAsync(mark, ct);
        await FactorsAsync(mark, ct);

        return new(_renewed, _locked);
    }

    private async Task CasesAsync(string mark, Func<bool> isEnough, CancellationToken ct)
    {
        var after = 0L;
        while (!isEnough() && await db.Database.SqlQuery<long>($"""
            SELECT "Id" AS "Value" FROM "Proposals" WHERE "Id" > {after} AND (substr("ContactPhone", 1, {PersonalSeal.MarkLength}) <> {mark}
                OR substr("ContactAddress", 1, {PersonalSeal.MarkLength}) <> {mark}
                OR substr("OriginalText", 1, {PersonalSeal.MarkLength}) <> {mark})
            ORDER BY "Id" LIMIT {PageSize}
            """).ToListAsync(ct) is { Count: > 0 } ids)
        {
            after = ids[^1];
            foreach (var found in await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id))
                .Select(p => new { p.Id, p.Version, p.ContactPhone, p.ContactAddress, p.OriginalText }).ToListAsync(ct))
            {
                var (phone, address, original) = (
                    Renew(found.ContactPhone, mark), Renew(found.ContactAddress, mark), Renew(found.OriginalText, mark));
                await db.Proposals.Where(p => p.Id == found.Id && p.Version == found.Version).ExecuteUpdateAsync(
                    p => p.SetProperty(x => x.ContactPhone, phone)
                        .SetProperty(x => x.ContactAddress, address)
                        .SetProperty(x => x.OriginalText, original),
                    ct);
            }
        }
    }

    private async Task ReviewsAsync(string mark, CancellationToken ct)
    {
        var old = await db.Database.SqlQuery<long>(
            $"""SELECT "Id" AS "Value" FROM "ImportBatches" WHERE substr("Review", 1, {PersonalSeal.MarkLength}) <> {mark}""")
            .ToListAsync(ct);
        foreach (var id in old)
        {
            var kept = await db.ImportBatches.Where(b => b.Id == id).Select(b => b.Review).SingleAsync(ct);
            var review = Renew(kept, mark);
            await db.ImportBatches.Where(b => b.Id == id && b.Review == kept)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.Review, review), ct);
        }
    }

    private async Task PhonesAsync(string mark, CancellationToken ct)
    {
        foreach (var id in await db.Database.SqlQuery<long>(
            $"""SELECT "Id" AS "Value" FROM "AspNetUsers" WHERE substr("Phone", 1, {PersonalSeal.MarkLength}) <> {mark}""").ToListAsync(ct))
        {
            var kept = await db.Users.Where(u => u.Id == id).Select(u => u.Phone).SingleAsync(ct);
            var phone = Renew(kept, mark);
            await db.Users.Where(u => u.Id == id && u.Phone == kept).ExecuteUpdateAsync(u => u.SetProperty(x => x.Phone, phone), ct);
        }
    }

    private async Task FactorsAsync(string mark, CancellationToken ct)
    {
        foreach (var kept in await db.UserTokens.AsNoTracking().Where(t => t.Value != null && !t.Value.StartsWith(mark)).ToListAsync(ct))
        {
            if (seal.TryOpen(kept.Value!, PersonalSeal.SecondFactors) is not { } value)
            {
                _locked++;
                continue;
            }

            var renewed = seal.Seal(value, PersonalSeal.SecondFactors);
            _renewed += await db.UserTokens.Where(t => t.UserId == kept.UserId && t.LoginProvider == kept.LoginProvider
                && t.Name == kept.Name && t.Value == kept.Value).ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, renewed), ct);
        }
    }

    private PrivateText? Renew(PrivateText? kept, string mark)
    {
        var renewed = kept is null ? null : seal.Renew(kept, mark);
        _locked += kept is not null && renewed is null ? 1 : 0;
        _renewed += renewed is not null && renewed != kept ? 1 : 0;

        return renewed ?? kept;
    }
}
