// The other side of the exchange with a second implementation of age: node age.mjs write|read <folder>
import { readFileSync, writeFileSync } from 'node:fs'
import * as age from 'age-encryption'

const [, , what, folder] = process.argv
const text = name => readFileSync(`${folder}/${name}`, 'utf8')

if (what === 'write') {
  const identity = await age.generateHybridIdentity()
  writeFileSync(`${folder}/hybrid.identity`, identity + '\n')
  writeFileSync(`${folder}/hybrid.recipient`, (await age.identityToRecipient(identity)) + '\n')
  const seal = async (name, set) => {
    const encrypter = new age.Encrypter()
    set(encrypter)
    const bytes = await encrypter.encrypt(text('payload.txt'))
    writeFileSync(`${folder}/theirs/${name}.age`, bytes)
    writeFileSync(`${folder}/theirs/${name}.txt.age`, age.armor.encode(bytes))
  }
  await seal('hybrid', encrypter => encrypter.addRecipient(text('hybrid.recipient').trim()))
  await seal('passphrase', encrypter => {
    encrypter.setPassphrase(text('passphrase.txt'))
    encrypter.setScryptWorkFactor(12)
  })
} else {
  const open = async (bytes, decrypter) => {
    if ((await decrypter.decrypt(bytes, 'text')) !== text('payload.txt')) throw new Error('another payload')
  }
  for (const bytes of [readFileSync(`${folder}/ours/hybrid.age`), age.armor.decode(text('ours/hybrid.txt.age'))]) {
    const decrypter = new age.Decrypter()
    decrypter.addIdentity(text('hybrid.identity').trim())
    await open(bytes, decrypter)
  }
  const decrypter = new age.Decrypter()
  decrypter.addPassphrase(text('passphrase.txt'))
  await open(age.armor.decode(text('ours/passphrase.txt.age')), decrypter)
}
