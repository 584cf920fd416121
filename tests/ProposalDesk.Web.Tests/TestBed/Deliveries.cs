using System.Globalization;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>送达 as the clerk records it: what is filled in is shown once more and then confirmed.</summary>
public static class Deliveries
{
    /// <param name="rows">From 0; none: every recipient that is outstanding.</param>
    /// <returns>The page after confirming, or the form again where it was refused.</returns>
    public static async Task<Page> RecordDeliveryAsync(this Page page, DateOnly on, params int[] rows)
    {
        var check = await page.CheckDeliveryAsync(on, rows);

        return check.HasButton("确认登记") ? await check.PressAsync("确认登记") : check;
    }

    /// <returns>The page that asks to confirm, or the form again where it was refused.</returns>
    public static Task<Page> CheckDeliveryAsync(this Page page, DateOnly on, params int[] rows)
    {
        var wanted = rows.Length > 0 ? rows : [.. Enumerable.Range(0, 20).Where(i => page.HasField(Field(i, "Mode")))];

        return page.PressAsync("登记送达",
        [
            .. wanted.SelectMany(i =>
                new (string, object?)[] { (Field(i, "IsSent"), true), (Field(i, "Mode"), DeliveryMode.Post), (Field(i, "SentOn"), on) }),
        ]);
    }

    private static string Field(int row, string name) => string.Create(CultureInfo.InvariantCulture, $"Deliveries[{row}].{name}");
}
