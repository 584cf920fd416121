using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>A person adds and removes their own passkeys; each stands on record.</summary>
public sealed class ChangeOwnPasskeys(DeskContext db, UserManager<DeskUser> users)
{
    public const int NameMaxLength = 40;

    /// <param name="passkey">Checked already.</param>
    public async Task AddAsync(UserPasskeyInfo passkey, string? name, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var called = name?.Trim() ?? "";
        passkey.Name = called.Length == 0 ? "通行密钥" : Characters.First(called, Math.Min(NameMaxLength, Characters.Count(called)));
        (await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync($"{actor.UserId}"))!, passkey)).Demand();
        db.Record(actor, $"给自己的账号增加了通行密钥“{passkey.Name}”。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>One that is not there is gone already.</summary>
    public async Task RemoveAsync(byte[] credentialId, Actor actor, CancellationToken ct)
    {
        var user = (await users.FindByIdAsync($"{actor.UserId}"))!;
        if (await users.GetPasskeyAsync(user, credentialId) is not { } passkey)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        (await users.RemovePasskeyAsync(user, credentialId)).Demand();
        db.Record(actor, $"删去了自己的通行密钥“{passkey.Name}”。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
