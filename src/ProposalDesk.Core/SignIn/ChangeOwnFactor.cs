using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>A person turns their second factor on or off, and renews its recovery codes; each stands on record.</summary>
public sealed class ChangeOwnFactor(DeskContext db, UserManager<DeskUser> users, SecondFactors factors)
{
    public enum Change
    {
        TurnOn,
        TurnOff,
        RenewCodes,
    }

    /// <param name="Code">To turn it on: what the app on the phone shows.</param>
    public sealed record Command(Change Change, string? Code);

    /// <returns>New recovery codes; none where it is turned off.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = (await users.FindByIdAsync($"{actor.UserId}"))!;
        IReadOnlyList<string> codes = [];
        switch (command.Change)
        {
            case Change.TurnOn:
                codes = await factors.TurnOnAsync(user, command.Code ?? "");
                break;
            case Change.RenewCodes:
                codes = await factors.RenewRecoveryCodesAsync(user);
                break;
            default:
                await factors.TurnOffAsync(user);
                break;
        }

        db.Record(actor, command.Change switch
        {
            Change.TurnOn => "开启了自己的第二重验证。",
            Change.RenewCodes => "更换了自己的恢复码。",
            _ => "关闭了自己的第二重验证。",
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return codes;
    }
}
