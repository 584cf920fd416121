using System.IO.Compression;
using System.Net;
using System.Text;
using ProposalDesk.Core.Batches;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Batches;

/// <summary>Batches as a person starts and fetches them, and as the worker carries them out.</summary>
internal static class BatchBench
{
    /// <summary>Through the confirmation page.</summary>
    public static async Task<Page> StartBatchAsync(this DeskFixture desk, string person, BatchKind kind, params long[] cases)
    {
        var browser = await desk.SignInAsync(person);
        var confirm = await browser.GetAsync($"/batches/new?papers={kind}{string.Concat(cases.Select(id => $"&ids={id}"))}");

        return await confirm.SubmitAsync();
    }

    /// <summary>What the worker does in service, in a scope of its own as after a restart.</summary>
    public static Task<int> CarryOutBatchesAsync(this DeskFixture desk, CancellationToken ct = default) =>
        desk.WithAsync((CarryOutBatches worker) => worker.ExecuteAsync(ct));

    public static async Task<Page> OpenAgainAsync(this DeskFixture desk, string person, Page seen) =>
        await (await desk.SignInAsync(person)).GetAsync(seen.Path);

    public static async Task<IReadOnlyDictionary<string, byte[]>> ZipAsync(this DeskFixture desk, string person, Page batch)
    {
        var answer = await (await desk.SignInAsync(person)).GetAsync($"{batch.Path}/files.zip");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var zip = new ZipArchive(new MemoryStream([.. answer.Bytes]));

        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);

            return copy.ToArray();
        });
    }

    public static string TextOf(this IReadOnlyDictionary<string, byte[]> zip, string name) => Encoding.UTF8.GetString(zip[name]);
}
