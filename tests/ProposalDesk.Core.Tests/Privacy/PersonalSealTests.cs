using Microsoft.AspNetCore.DataProtection;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Tests.Privacy;

/// <summary>What is encrypted with which key, and what becomes of it when keys come and go.</summary>
public sealed class PersonalSealTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seal-");
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("seal-keys-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _keys.Delete(recursive: true);
    }

    [Fact]
    public void A_key_that_another_process_has_made_is_looked_for()
    {
        var early = new PersonalSeal(Keys("a"), () => Keys("b"));
        var late = new PersonalSeal(Keys("b"));
        early.Seal("", PersonalSeal.Contact);

        Assert.Equal("13900000000", early.TryOpen(late.Seal("13900000000", PersonalSeal.Contact), PersonalSeal.Contact));
    }

    [Fact]
    public void What_no_key_opens_is_a_sentence_that_changes_nothing_when_it_comes_back()
    {
        var (seal, other) = (new PersonalSeal(Keys("a")), new PersonalSeal(Keys("b")));
        var found = PrivateText.Found(other.Seal("13900000000", PersonalSeal.Contact));

        Assert.Null(seal.TryOpen(found));
        Assert.Equal("无法解密（密钥不在）", seal.Open(found));
        Assert.Same(found, seal.Follow(found, "无法解密（密钥不在）"));
        Assert.Equal("13800000000", seal.Open(seal.Follow(found, "13800000000")));
        Assert.Null(seal.Follow(found, null));
    }

    [Fact]
    public void What_is_sealed_for_one_thing_does_not_open_as_another()
    {
        var seal = new PersonalSeal(Keys("a"));

        Assert.Null(seal.TryOpen(seal.Seal("secret", PersonalSeal.SecondFactors), PersonalSeal.Contact));
    }

    [Fact]
    public async Task Files_that_people_hand_in_are_encrypted_and_signed_ones_stay_readable()
    {
        var store = new FileStore(_folder.FullName, new PersonalSeal(Keys("a")));
        var (scan, letter) = ("%PDF scan of a sheet"u8.ToArray(), "%PDF signed letter"u8.ToArray());

        var (scanned, signed) = (await store.PutAsync(scan, default), await store.PutAsync(letter, default, isOpen: true));

        Assert.Equal(scan, await store.GetAsync(scanned, default));
        Assert.Equal(letter, await store.GetAsync(signed, default));
        Assert.DoesNotContain("scan of a sheet", KeptOf(scanned), StringComparison.Ordinal);
        Assert.Equal("%PDF signed letter", KeptOf(signed));
        // The same letter, handed in as evidence of its delivery, needs no key from then on; a scan that becomes a letter neither.
        await store.PutAsync(letter, default);
        await store.PutAsync(scan, default, isOpen: true);
        Assert.Equal(("%PDF signed letter", "%PDF scan of a sheet"), (KeptOf(signed), KeptOf(scanned)));
    }

    [Fact]
    public async Task A_file_without_its_key_is_locked_and_not_damaged_and_stays_when_keys_are_renewed()
    {
        var sha256 = await new FileStore(_folder.FullName, new PersonalSeal(Keys("a"))).PutAsync("%PDF scan"u8.ToArray(), default);
        var store = new FileStore(_folder.FullName, new PersonalSeal(Keys("b")));
        var kept = KeptOf(sha256);

        await Assert.ThrowsAsync<LockedFileException>(() => store.GetAsync(sha256, default));
        Assert.Equal((0, 1), await store.RenewAsync(default));
        Assert.Equal(kept, KeptOf(sha256));
    }

    private string KeptOf(string sha256) =>
        System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_folder.FullName, sha256[..2], sha256)));

    private IDataProtectionProvider Keys(string name) =>
        DataProtectionProvider.Create(_keys.CreateSubdirectory(name), protection => protection.SetApplicationName("tests"));
}
